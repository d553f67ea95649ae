-- Rights, units and switches are changed by who has the task of administration, through functions that overwrite no history (R-04).
alter table people.practitioner_role
  add column ended_by uuid references people.practitioner,
  add column end_reason text check (length(end_reason) between 1 and 500);
create index on people.practitioner_role (ended_by);

-- Answers what came of it, in a word. Nobody grants anything to themselves.
create function people.grant_role(whom uuid, what text, in_service text, in_unit uuid, over text[], until timestamptz, words text)
  returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  if whom = people.actor_practitioner() then return 'oneself'; end if;
  if not exists (select from people.practitioner p where p.id = whom and (p.left_on is null or p.left_on > people.day(people.at())))
    then return 'left'; end if;
  if people.opens_client_data(what) and in_unit is null then return 'unit_missing'; end if;
  if in_unit is not null and not exists (select from people.unit u where u.id = in_unit and u.valid @> people.day(people.at()))
    then return 'unit_closed'; end if;
  insert into people.practitioner_role (practitioner_id, task, service, unit_id, areas, valid, granted_by, reason)
    values (whom, what, in_service, in_unit, over, tstzrange(people.at(), until), people.actor_practitioner(), words);
  return 'granted';
exception when exclusion_violation then return 'already';
end $$;

create function people.end_role(which uuid, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found people.practitioner_role;
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  -- Two administrators must not end each other in the same moment.
  perform pg_advisory_xact_lock(hashtextextended('people.end_role', 7365004));
  select * into found from people.practitioner_role r
    where r.id = which and r.valid @> people.at() and lower(r.valid) < people.at();
  if found.id is null then return 'gone'; end if;
  if found.task = 'administration' and not exists (select from people.practitioner_role r
    where r.task = 'administration' and r.practitioner_id <> found.practitioner_id and r.valid @> people.at()) then return 'last'; end if;
  update people.practitioner_role r set valid = tstzrange(lower(r.valid), people.at()), ended_by = people.actor_practitioner(),
    end_reason = words where r.id = which;
  return 'ended';
end $$;

-- A former unit keeps its rows, its relationships and its rights; only nothing new begins there.
create function people.close_unit(former uuid) returns boolean
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.unit u set valid = daterange(lower(u.valid), people.day(people.at()))
  where u.id = former and u.valid @> people.day(people.at())
    and (lower(u.valid) is null or lower(u.valid) < people.day(people.at()))
    and people.has_task('{administration}')
  returning true;
end;

create function people.merge_unit(former uuid, into_unit uuid) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if former = into_unit or not exists (select from people.unit u where u.id = into_unit and u.valid @> people.day(people.at()))
    then return false; end if;
  if not coalesce(people.close_unit(former), false) then return false; end if;
  insert into people.unit_change (from_unit_id, to_unit_id, what, on_day) values (former, into_unit, 'merged', people.day(people.at()));
  return true;
end $$;

-- The new units begin with the register, the phone and the areas of the former one.
create function people.split_unit(former uuid, names jsonb[]) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if cardinality(names) < 2 or not coalesce(people.close_unit(former), false) then return false; end if;
  with made as (
    insert into people.unit (organization_id, key, name, register_id, phone, areas, valid)
    select u.organization_id, left(u.key, 50) || '-' || substr(gen_random_uuid()::text, 1, 8), n, u.register_id, u.phone, u.areas,
      daterange(people.day(people.at()), null)
    from people.unit u, unnest(names) n where u.id = former returning id)
  insert into people.unit_change (from_unit_id, to_unit_id, what, on_day)
    select former, made.id, 'split', people.day(people.at()) from made;
  return true;
end $$;

-- Null takes a switch away; without a unit and an area the feature itself is turned, for everywhere that has no switch.
create function people.turn_feature(what text, at_unit uuid, in_area text, turned boolean) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') or not exists (select from people.feature f where f.key = what) then return false; end if;
  if at_unit is null and in_area is null then
    update people.feature f set everywhere = coalesce(turned, false) where f.key = what;
    return true;
  end if;
  delete from people.feature_switch s
    where s.feature = what and s.unit_id is not distinct from at_unit and s.area is not distinct from in_area;
  if turned is not null then
    insert into people.feature_switch (feature, unit_id, area, is_on) values (what, at_unit, in_area, turned);
  end if;
  return true;
end $$;

revoke all on function people.grant_role(uuid, text, text, uuid, text[], timestamptz, text), people.end_role(uuid, text),
  people.close_unit(uuid), people.merge_unit(uuid, uuid), people.split_unit(uuid, jsonb[]),
  people.turn_feature(text, uuid, text, boolean) from public;
grant execute on function people.grant_role(uuid, text, text, uuid, text[], timestamptz, text), people.end_role(uuid, text),
  people.merge_unit(uuid, uuid), people.split_unit(uuid, jsonb[]), people.turn_feature(text, uuid, text, boolean) to perheverkosto_app;
