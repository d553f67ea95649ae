-- What a colleague has confirmed is not beyond doubt.

-- As before; care that has not begun is not known to anybody yet.
create or replace function people.may_confirm(c people.care) returns boolean
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare
  me uuid := people.actor_practitioner();
  at timestamptz := people.at();
begin
  return me is not null and c.opened_by is not null and c.reviewed_at is null
    and not isempty(c.valid) and lower(c.valid) <= at and coalesce(upper(c.valid) > at, true)
    and me <> c.opened_by and me is distinct from c.practitioner_id
    and not exists (select from people.team_member m
      where m.team_id = c.team_id and m.practitioner_id = me and m.valid @> people.day(at))
    and exists (select from people.practitioner_role mine
      join people.practitioner_role theirs on theirs.unit_id = mine.unit_id and theirs.task = mine.task and theirs.valid @> at
      where mine.practitioner_id = me and mine.unit_id = c.unit_id and mine.valid @> at and people.opens_client_data(mine.task)
        and theirs.practitioner_id = c.opened_by)
    -- One hand does not wash the other.
    and not exists (select from people.care o where o.person_id = c.person_id and o.opened_by = me and o.reviewed_at is null)
    and not exists (select from people.care w where w.person_id = c.person_id and w.outcome = 'wrong'
      and w.opened_by in (c.opened_by, c.practitioner_id))
    and exists (select from people.person p where p.id = c.person_id and p.died_on is null)
    and not people.has_safety_order(c.person_id, at);
end $$;

-- As before; what a colleague has confirmed can be found wrong.
create or replace function people.review_care(which uuid, how text, words text) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  found people.care;
  me uuid := people.actor_practitioner();
begin
  select * into found from people.care c where c.id = which for update;
  if found.id is null or not people.has_task('{privacy}') or found.opened_by is null
    or found.reviewed_at is not null and not found.by_colleague
    or me in (found.opened_by, found.practitioner_id, found.reviewed_by)
    or exists (select from people.team_member m where m.team_id = found.team_id and m.practitioner_id = me
      and m.valid @> people.day(people.at())) then return null; end if;
  update people.care c set reviewed_at = people.at(), reviewed_by = me, outcome = how, outcome_words = words,
    by_colleague = false, valid = case
      when how = 'wrong' then c.valid * tstzrange(null, people.at())
      when isempty(c.valid) and c.ended_by is null and coalesce(c.wanted_until > people.at(), true)
        then tstzrange(people.at(), c.wanted_until)
      when c.ended_by is null and upper(c.valid) > people.at() then tstzrange(lower(c.valid), c.wanted_until)
      else c.valid end
    where c.id = which returning c.* into found;
  if how = 'wrong' then perform people.unsay_alone(found.person_id); end if;
  if isempty(found.valid) or lower(found.valid) <> people.at() or found.basis <> 'request' then return true; end if;
  if found.said_alone then
    update people.person p set decides_alone = true where p.id = found.person_id and not p.decides_alone and people.is_minor(p.birth_date, 12);
  end if;
  insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id, action, what, records,
      purpose, basis, reason)
    select people.at(), p.id, o.id, o.given_name || ' ' || o.family_name, o.title -> 'fi' ->> 'text', u.id, u.register_id, 'wrote', 'care',
      array[which], 'care', 'duty', case when p.decides_alone or not people.is_minor(p.birth_date, 0) then found.ground end
    from people.person p, people.practitioner o, people.unit u
    where p.id = found.person_id and o.id = found.opened_by and u.id = found.unit_id;
  return true;
end $$;

-- As before; what a colleague has confirmed is gone over once whom it is about has asked about their log.
create or replace function people.cares_to_review()
  returns table (id uuid, practitioner_id uuid, carer_id uuid, name text, begins timestamptz, reason text, person_id uuid, whose text,
    asked boolean, hidden boolean, team_id uuid)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with claims as (
    select c.id from people.care c where c.reviewed_at is null and c.opened_by is not null
      and (not c.of_newcomer or upper(c.valid) between people.at() and people.at() + interval '30 days'
        and c.wanted_until is distinct from upper(c.valid))
    union
    select c.id from people.safety_order s cross join people.household(s.person_id, people.at()) h
    join people.care c on c.person_id = h and c.opened_by is not null and (c.of_newcomer and c.reviewed_at is null or c.by_colleague)
    where s.valid @> people.at()
    union
    select c.id from people.log_question q join people.care c on c.person_id = q.subject_id and c.by_colleague
    where q.answered_at is null)
  select c.id, c.opened_by, c.practitioner_id, o.given_name || ' ' || o.family_name, c.opened_at, c.ground, c.person_id,
    p.given_name || ' ' || p.family_name, isempty(c.valid) and c.ended_by is null,
    people.has_safety_order(c.person_id, people.at()), c.team_id
  from claims join people.care c on c.id = claims.id join people.practitioner o on o.id = c.opened_by
  join people.person p on p.id = c.person_id
  where people.has_task('{privacy}')
  order by c.opened_at, c.id;
end;

-- Whoever left a team on the day they came has an empty time in it: it is kept from the day it was written.
update people.retention_rule k set kept_to = '(coalesce(upper(r.valid), case when isempty(r.valid) then people.day(r.created_at) end)
    + make_interval(years => $3))::date' where k.kind = 'people.team_member';
