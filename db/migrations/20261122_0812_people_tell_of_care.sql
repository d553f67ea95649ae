-- Somebody hears that they were taken into care (R-05): from the outbox, in the words of every message, which say nothing of it.
-- The care that the one who asks has just opened of somebody, or null.
create function people.care_opened(subject uuid) returns uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select c.id from people.care c
  where c.person_id = subject and c.opened_by = people.actor_practitioner() and c.opened_at = people.at() and not isempty(c.valid)
  order by c.created_at desc, c.id limit 1;
end;
revoke all on function people.care_opened(uuid) from public;
grant execute on function people.care_opened(uuid) to perheverkosto_app;

-- As note 25 has it, and of care that somebody opened the person, when they are of age or decide alone; never a guardian.
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
      and (p.decides_alone or p.birth_date <= people.day(people.at()) - interval '18 years')
  union all
  select c.person_id from people.care c join people.person p on p.id = c.person_id
    where fact = 'people.care_begun' and c.id = about and c.opened_by is not null and not isempty(c.valid)
      and coalesce(upper(c.valid) > people.at(), true) and p.died_on is null
      and (p.decides_alone or not people.is_minor(p.birth_date, 0));
end;
