-- Care that somebody has opened may be confirmed by a colleague who knows it: of the same unit, by a task of theirs that the opener has too
-- (note 32). Not where it could hide or open most: under turvakielto, what has not begun, and after a claim that was wrong, the officer does.

create function people.may_confirm(c people.care) returns boolean
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare
  me uuid := people.actor_practitioner();
  at timestamptz := people.at();
begin
  return me is not null and c.opened_by is not null and c.reviewed_at is null
    and not isempty(c.valid) and coalesce(upper(c.valid) > at, true)
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

-- What waits for the one who asks: of whom it is, the list does not say.
create function people.cares_to_confirm() returns table (id uuid, name text, unit jsonb, opened_at timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select c.id, o.given_name || ' ' || o.family_name, u.name, c.opened_at
  from people.care c join people.practitioner o on o.id = c.opened_by join people.unit u on u.id = c.unit_id
  where c.reviewed_at is null and c.opened_by is not null and c.unit_id in (select r.unit_id from people.practitioner_role r
      where r.practitioner_id = people.actor_practitioner() and r.valid @> people.at() and people.opens_client_data(r.task))
    and people.may_confirm(c)
  order by c.opened_at, c.id;
end;

-- What a colleague did with somebody's care, in that person's log: on duty, since they care for nobody here.
create function people.log_confirming(c people.care, did text) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id, task, action, what,
      records, purpose, basis)
    select people.at(), c.person_id, people.actor_practitioner(), n.given_name || ' ' || n.family_name, n.title -> 'fi' ->> 'text', u.id,
      u.register_id, people.caring_task(u.id), did, 'care', array[c.id], 'care', 'duty'
    from people.actor_name() n, people.unit u where u.id = c.unit_id;
end;

-- Whose care it is and why it was opened, with a row in their log.
create function people.care_to_confirm(which uuid)
  returns table (id uuid, name text, unit jsonb, opened_at timestamptz, reason text, whose text, newcomer boolean, until date)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found people.care;
begin
  select * into found from people.care c where c.id = which;
  if not coalesce(people.may_confirm(found), false) then return; end if;
  perform people.log_confirming(found, 'read');
  return query select found.id, o.given_name || ' ' || o.family_name, u.name, found.opened_at, found.ground,
      p.given_name || ' ' || p.family_name, found.of_newcomer, people.day(found.wanted_until - interval '1 day')
    from people.practitioner o, people.unit u, people.person p
    where o.id = found.opened_by and u.id = found.unit_id and p.id = found.person_id;
end $$;

-- From then on it lasts as long as was asked for.
create function people.confirm_care(which uuid, words text) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found people.care;
begin
  select * into found from people.care c where c.id = which for update;
  if not coalesce(people.may_confirm(found), false) then return false; end if;
  update people.care c set reviewed_at = people.at(), reviewed_by = people.actor_practitioner(), outcome = 'right', outcome_words = words,
    by_colleague = true, valid = case when c.ended_by is null then tstzrange(lower(c.valid), c.wanted_until) else c.valid end
    where c.id = which;
  perform people.log_confirming(found, 'wrote');
  return true;
end $$;

-- As before; what only a colleague has confirmed is not sure under turvakielto: then the officer goes over it, as over a newcomer's.
create or replace function people.surely_cares(practitioner uuid, person uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from people.care c
    join people.practitioner_role r on r.practitioner_id = practitioner and r.unit_id = c.unit_id and r.valid @> at
      and people.opens_client_data(r.task)
    where c.person_id = person and c.valid @> at
      and (c.opened_by is null or coalesce(c.outcome = 'right', false)
        and not (c.by_colleague and people.has_safety_order(person, at)))
      and (c.practitioner_id = practitioner or exists (select from people.team_member m
        where m.team_id = c.team_id and m.practitioner_id = practitioner and m.valid @> people.day(at))));
end;

-- As before; of newcomers those whose care ends within thirty days and whom no colleague has confirmed, and under turvakielto what a
-- colleague has.
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
    where s.valid @> people.at())
  select c.id, c.opened_by, c.practitioner_id, o.given_name || ' ' || o.family_name, c.opened_at, c.ground, c.person_id,
    p.given_name || ' ' || p.family_name, isempty(c.valid) and c.ended_by is null,
    people.has_safety_order(c.person_id, people.at()), c.team_id
  from claims join people.care c on c.id = claims.id join people.practitioner o on o.id = c.opened_by
  join people.person p on p.id = c.person_id
  where people.has_task('{privacy}')
  order by c.opened_at, c.id;
end;

revoke all on function people.may_confirm(people.care), people.cares_to_confirm(), people.log_confirming(people.care, text),
  people.care_to_confirm(uuid), people.confirm_care(uuid, text) from public;
grant execute on function people.cares_to_confirm(), people.care_to_confirm(uuid), people.confirm_care(uuid, text) to perheverkosto_app;
