-- What somebody asked about another is told as long as they may know it, not as long as the row lasts. And nobody learns of another who
-- acts or is trusted.

-- As people.may_trace, of an adult whom no session tells.
create function people.traces(adult uuid, subject uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select adult = subject or not people.has_safety_order(subject, at)
    or subject in (select people.household(adult, at))
      and exists (select from people.safety_order s where s.person_id = adult and s.valid @> at)
      and not exists (select from people.household(subject, at) h
        join people.safety_order s on s.person_id = h and s.valid @> at
        where h not in (select people.household(adult, at)));
end;

-- Whether who asked about somebody may be told the answer today. A register's mandate ends with its sign-in and is asked for there.
create function people.hears(asker uuid, subject uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(asker = subject
    or (people.guards(asker, subject, at) or people.trusts(subject, asker, 'acting', at)) and people.traces(asker, subject, at), false);
end;

create function people.may_hear(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(people.hears(a.person_id, subject, people.at())
    or people.mandated(a, subject, people.at()) and people.traces(a.person_id, subject, people.at()), false)
  from people.actor() a where a.level = 'strong' and a.person_id is not null;
end;

alter policy own on people.data_request
  using (asked_by = (select people.actor_person()) and people.may_hear(subject_id) or (select people.has_task('{privacy}')));
alter policy own on people.log_question
  using (asked_by = (select people.actor_person()) and people.may_hear(subject_id) or (select people.has_task('{privacy}')));

-- Of what one asked and may not be told of today only that it was asked, and whether it is closed: no words, and not about whom.
create function people.unheard()
  returns table (id uuid, kind text, receipt text, asked_by uuid, asked_at timestamptz, answer_due_on date, answered_at timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select r.id, r.kind, r.receipt, r.asked_by, r.asked_at, r.answer_due_on, r.answered_at from people.data_request r
    where r.asked_by = people.actor_person() and not coalesce(people.may_hear(r.subject_id), false)
  union all
  select q.id, 'log', null, q.asked_by, q.asked_at, q.answer_due_on, q.answered_at from people.log_question q
    where q.asked_by = people.actor_person() and not coalesce(people.may_hear(q.subject_id), false);
end;

-- Told to who answers, so that they do not write what the one who asked must not read.
create function people.asker_hears(asker uuid, subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic select people.has_task('{privacy}') and people.hears(asker, subject, people.at()); end;

-- As before, and of an answer nobody who may not read it any longer.
create or replace function people.told_by(fact text, about uuid) returns table (person_id uuid)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select q.asked_by from people.log_question q
    where fact = 'people.question_answered' and q.id = about and q.answered_at is not null
      and people.hears(q.asked_by, q.subject_id, people.at())
  union all
  select r.asked_by from people.data_request r
    where fact = 'people.request_answered' and r.id = about and r.answered_at is not null
      and people.hears(r.asked_by, r.subject_id, people.at())
  union all
  -- A trust that has ended tells nobody anything: somebody may be getting away from somebody.
  select t.adult_id from people.trust t
    where fact in ('people.trust_given', 'people.pregnancy_shared') and t.id = about and t.valid @> people.at()
      and people.lives(t.person_id, people.day(people.at()))
      and not people.kept_apart(t.person_id, t.adult_id, people.at())
  union all
  -- A hasty look is often about a child in danger at home: it is told to who was looked at, never to a guardian.
  select a.person_id from people.access_reason a join people.person p on p.id = a.person_id
    where fact = 'people.haste_reviewed' and a.id = about and a.reviewed_at is not null
      and (p.decides_alone or p.birth_date <= people.day(people.at()) - interval '18 years');
end;

-- What somebody of a family did stands in the log for them and for whom it concerns: it would tell anybody else whom a young person trusts, and
-- what the other guardian does (R-54).
alter policy own on people.use_log using (
  subject_id = (select people.actor_person())
  or actor_person_id = (select people.actor_person())
    and (subject_id = any((select people.guarded())::uuid[]) or subject_id = any((select people.readable_logs())::uuid[]))
  or subject_id = any((select people.readable_logs())::uuid[]) and actor_person_id is null
    and purpose <> 'pregnancy' and what not in ('pregnancy', 'pause', 'trust'));

-- Who guards a child is told to who guards it too, to the child, and to who cares: not to somebody who only acts or is trusted.
create or replace function people.family_guardians(child uuid)
  returns table (adult_id uuid, given_name text, family_name text, basis text, scope text, source text, verified_at timestamptz,
    sees boolean)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select g.adult_id, p.given_name, p.family_name, g.basis, g.scope, g.source, g.verified_at,
    people.guards(g.adult_id, child, people.at())
  from people.guardianship g join people.person p on p.id = g.adult_id
  where g.child_id = child and g.valid @> people.day(people.at()) and people.may_see(child, 'own_page')
    and (people.actor_practitioner() is not null or child = people.actor_person()
      or people.guards(people.actor_person(), child, people.at()))
    and (g.basis = 'custody' or g.adult_id = people.actor_person() or not people.has_safety_order(g.adult_id, people.at())
      or people.may_trace(child))
  order by g.adult_id <> people.actor_person(), g.created_at, g.id;
end;

alter policy seen on people.guardianship
  using (adult_id = (select people.actor_person()) or people.may_see(child_id, 'own_page')
    and ((select people.actor_practitioner()) is not null or child_id = (select people.actor_person())
      or child_id = any((select people.guarded())::uuid[])));

revoke all on function people.traces(uuid, uuid, timestamptz), people.hears(uuid, uuid, timestamptz), people.may_hear(uuid),
  people.unheard(), people.asker_hears(uuid, uuid) from public;
grant execute on function people.may_hear(uuid), people.unheard(), people.asker_hears(uuid, uuid) to perheverkosto_app;
