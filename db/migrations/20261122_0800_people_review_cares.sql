-- Care that a professional opened themselves is a claim until the data protection officer has found it right (R-03). A claim opens what
-- others of the unit see, but never where somebody is under turvakielto (R-55).
create function people.surely_cares(practitioner uuid, person uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from people.care c
    join people.practitioner_role r on r.practitioner_id = practitioner and r.unit_id = c.unit_id and r.valid @> at
      and people.opens_client_data(r.task)
    where c.person_id = person and c.valid @> at and (c.opened_by is null or coalesce(c.outcome = 'right', false))
      and (c.practitioner_id = practitioner or exists (select from people.team_member m
        where m.team_id = c.team_id and m.practitioner_id = practitioner and m.valid @> people.day(at))));
end;

create or replace function people.may_locate(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(case
    when people.has_safety_order(subject, people.at()) then (people.actor()).level = 'strong' and (people.actor_person() = subject
      or (people.surely_cares(people.actor_practitioner(), subject, people.at())
        and people.has_reason(people.actor_practitioner(), subject, array['location'], people.at())))
    else people.may_see(subject, 'own_page')
  end, false);
end;

create or replace function people.may_trace(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(case
    when people.actor_person() = subject or not people.has_safety_order(subject, people.at()) then true
    when people.actor_practitioner() is not null then people.surely_cares(people.actor_practitioner(), subject, people.at())
      or people.has_reason(people.actor_practitioner(), subject, array['location'], people.at())
    else subject in (select people.household(people.actor_person(), people.at()))
      and exists (select from people.safety_order s where s.person_id = people.actor_person() and s.valid @> people.at())
      and not exists (select from people.household(subject, people.at()) h
        join people.safety_order s on s.person_id = h and s.valid @> people.at()
        where h not in (select people.household(people.actor_person(), people.at())))
  end, false);
end;

create or replace function people.locate_with_reason(subject uuid, words text) returns uuid
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.access_reason (practitioner_id, person_id, kind, reason, valid)
  select people.actor_practitioner(), subject, 'location', words, tstzrange(people.at(), people.at() + interval '1 hour')
  where people.cares(people.actor_practitioner(), subject, 'own_page', people.at()) and (people.actor()).level = 'strong'
    and (people.surely_cares(people.actor_practitioner(), subject, people.at()) or not people.has_safety_order(subject, people.at()))
  returning id;
end;

-- What care waits for the officer: of somebody who was known already, and of a newcomer whom turvakielto covers by now. `asked`: it has
-- not begun. `whose` is told on its own page only.
create function people.cares_to_review()
  returns table (id uuid, practitioner_id uuid, carer_id uuid, name text, begins timestamptz, reason text, person_id uuid, whose text,
    asked boolean)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with claims as (
    select c.id from people.care c where c.reviewed_at is null and c.opened_by is not null and not c.of_newcomer
    union
    select c.id from people.safety_order s cross join people.household(s.person_id, people.at()) h
    join people.care c on c.person_id = h and c.of_newcomer and c.opened_by is not null and c.reviewed_at is null
    where s.valid @> people.at())
  select c.id, c.opened_by, c.practitioner_id, o.given_name || ' ' || o.family_name, c.opened_at, c.ground, c.person_id,
    p.given_name || ' ' || p.family_name, isempty(c.valid)
  from claims join people.care c on c.id = claims.id join people.practitioner o on o.id = c.opened_by
  join people.person p on p.id = c.person_id
  where people.has_task('{privacy}')
  order by c.opened_at, c.id;
end;

-- Somebody else than who opened it, or whose it is, says whether it is right. Right lasts as long as was asked for, and what was only asked
-- for begins; wrong ends at once.
create function people.review_care(which uuid, how text, words text) returns boolean
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.care c set reviewed_at = people.at(), reviewed_by = people.actor_practitioner(), outcome = how, outcome_words = words,
    valid = case
      when how = 'wrong' then c.valid * tstzrange(null, people.at())
      when isempty(c.valid) and c.ended_by is null and coalesce(c.wanted_until > people.at(), true)
        then tstzrange(people.at(), c.wanted_until)
      when c.ended_by is null and upper(c.valid) > people.at() then tstzrange(lower(c.valid), c.wanted_until)
      else c.valid end
  where c.id = which and c.reviewed_at is null and people.has_task('{privacy}') and c.opened_by <> people.actor_practitioner()
    and c.practitioner_id is distinct from people.actor_practitioner()
  returning true;
end;

revoke all on function people.surely_cares(uuid, uuid, timestamptz), people.cares_to_review(), people.review_care(uuid, text, text)
  from public;
grant execute on function people.cares_to_review(), people.review_care(uuid, text, text) to perheverkosto_app;
