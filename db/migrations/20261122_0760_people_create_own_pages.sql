-- What a family's own pages ask and change: requests about what is kept, whom one may trust, who guards, and a pause only they can end.

-- Somebody asks to have something corrected or taken away that the law makes us keep or judge (R-30f, R-30g): answered in a month.
create table people.data_request (
  id uuid primary key default gen_random_uuid(),
  receipt text not null unique check (receipt ~ '^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$'),
  kind text not null check (kind in ('correction', 'deletion')),
  asked_by uuid not null references people.person on delete cascade,
  -- whose data: one's own, or that of a child one guards
  subject_id uuid not null references people.person on delete cascade,
  words text not null check (length(words) between 1 and 5000),
  asked_at timestamptz not null,
  answer_due_on date not null,
  answer text check (length(answer) between 1 and 5000),
  refused boolean,
  answered_at timestamptz,
  answered_by uuid references people.practitioner,
  created_at timestamptz not null default now(),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (refused is null))
);
create index on people.data_request (asked_by);
create index on people.data_request (subject_id);
create index on people.data_request (answered_by);
create index on people.data_request (answer_due_on) where answered_at is null;

alter table people.data_request enable row level security;
alter table people.data_request force row level security;
create policy owner on people.data_request to current_user using (true) with check (true);
create policy own on people.data_request for select to perheverkosto_app
  using (asked_by = (select people.actor_person()) or (select people.has_task('{privacy}')));
-- One may ask about oneself and a child one guards, strongly identified.
create policy asks on people.data_request for insert to perheverkosto_app
  with check (asked_by = (select people.actor_person())
    and (subject_id = (select people.actor_person()) or subject_id = any((select people.guarded())::uuid[]))
    and answered_at is null and answered_by is null and people.moment(asked_at) = asked_at);
create policy answers on people.data_request for update to perheverkosto_app
  using ((select people.has_task('{privacy}')) and answered_at is null)
  with check (answered_by = (select people.actor_practitioner()) and people.moment(answered_at) = answered_at);
grant select, insert (receipt, kind, asked_by, subject_id, words, asked_at, answer_due_on),
  update (answer, refused, answered_at, answered_by) on people.data_request to perheverkosto_app;

-- Who asks, told to who answers: a privacy officer sees no family otherwise.
create function people.asker(person uuid) returns text
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select p.given_name || ' ' || p.family_name from people.person p
  where p.id = person and people.has_task('{privacy}')
    and (exists (select from people.data_request r where r.asked_by = person)
      or exists (select from people.log_question q where q.asked_by = person));
end;

-- Whose guardians there are, told to who may see the child: whether each sees the child here is told honestly. With whom a child is
-- placed is not named when an order covers them, save to who may know where the child is served (R-55).
create function people.family_guardians(child uuid)
  returns table (adult_id uuid, given_name text, family_name text, basis text, scope text, source text, verified_at timestamptz,
    sees boolean)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select g.adult_id, p.given_name, p.family_name, g.basis, g.scope, g.source, g.verified_at,
    people.guards(g.adult_id, child, people.at())
  from people.guardianship g join people.person p on p.id = g.adult_id
  where g.child_id = child and g.valid @> people.day(people.at()) and people.may_see(child, 'own_page')
    and (g.basis = 'custody' or g.adult_id = people.actor_person() or not people.has_safety_order(g.adult_id, people.at())
      or people.may_trace(child))
  order by g.adult_id <> people.actor_person(), g.created_at, g.id;
end;

-- Whom one may trust: adults of a family one belongs to. Nobody whom a protection order or a danger keeps apart from one or from a child
-- of the other's, either way, and nobody under turvakielto.
create function people.trustable() returns table (id uuid, given_name text, family_name text)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with me as (select a.person_id as id from (select (people.actor()).*) a where a.level = 'strong' and a.person_id is not null)
  select distinct p.id, p.given_name, p.family_name
  from me
  join people.family_member own on own.person_id = me.id and own.valid @> people.day(people.at())
  join people.family_member m on m.family_id = own.family_id and m.person_id <> me.id and m.part <> 'child'
    and m.valid @> people.day(people.at())
  join people.person p on p.id = m.person_id
  where p.died_on is null and (p.birth_date is null or p.birth_date <= people.day(people.at()) - interval '18 years')
    and not people.has_safety_order(p.id, people.at())
    and not people.kept_apart(me.id, p.id, people.at());
end;

-- Whom one has let see: with names, which one's own trust does not open otherwise.
create function people.trusts_given()
  returns table (id uuid, adult_id uuid, given_name text, family_name text, purposes text[], since timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select t.id, t.adult_id, p.given_name, p.family_name, t.purposes, lower(t.valid)
  from (select (people.actor()).*) a
  join people.trust t on t.person_id = a.person_id and t.valid @> people.at()
  join people.person p on p.id = t.adult_id
  where a.level = 'strong'
  order by lower(t.valid), t.id;
end;

-- Whether a message about a pregnancy must not go to somebody: they, whoever trusts them with a pregnancy, or somebody of their family
-- has a pause open. Asked by what sends on its own, which nobody has signed in for.
create function people.is_paused(person uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.pause p where p.span @> people.at() and (p.person_id = person
    or exists (select from people.trust t
      where t.person_id = p.person_id and t.adult_id = person and 'pregnancy' = any(t.purposes) and t.valid @> people.at())
    or exists (select from people.family_member theirs join people.family_member own on own.family_id = theirs.family_id
      where theirs.person_id = p.person_id and own.person_id = person
        and theirs.valid @> people.day(people.at()) and own.valid @> people.day(people.at()))));
end;
create index on people.pause using gist (span);

revoke all on function people.asker(uuid), people.family_guardians(uuid), people.trustable(), people.trusts_given(),
  people.is_paused(uuid) from public;
grant execute on function people.asker(uuid), people.family_guardians(uuid), people.trustable(), people.trusts_given(),
  people.is_paused(uuid) to perheverkosto_app;

-- Trust is given to somebody of one's own family only.
alter policy gives on people.trust
  with check (person_id = (select people.actor_person()) and adult_id in (select t.id from people.trustable() t));

-- A pause is ended by the person alone, whoever set it.
alter policy ends on people.pause
  using (person_id = (select people.actor_person())) with check (person_id = (select people.actor_person()));
