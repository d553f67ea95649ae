-- Organizations, units, registers, teams and spaces are kept by who has the task of administration (R-04, N-16). What stood before is told;
-- nothing that somebody refers to goes away.
create table people.structure_change (
  id uuid primary key default gen_random_uuid(),
  -- of which organization, of which unit with its teams and spaces, or of which town
  organization_id uuid references people.organization,
  unit_id uuid references people.unit,
  municipality_id uuid references platform.municipality,
  what text not null check (what in ('added', 'corrected', 'ended', 'merged', 'split', 'moved', 'register_added', 'team_added',
    'team_corrected', 'team_ended', 'member_added', 'member_ended', 'space_added', 'space_corrected', 'space_ended', 'theme_chosen')),
  -- what stood before, or the name of what came or went
  former jsonb,
  changed_by uuid references people.practitioner,
  reason text check (length(reason) between 1 and 500),
  at timestamptz not null,
  created_at timestamptz not null default now(),
  check (num_nonnulls(organization_id, unit_id, municipality_id) = 1)
);
create index on people.structure_change (organization_id);
create index on people.structure_change (unit_id);
create index on people.structure_change (municipality_id);
create index on people.structure_change (changed_by);
alter table people.structure_change enable row level security;
alter table people.structure_change force row level security;
create policy owner on people.structure_change to current_user using (true) with check (true);
create policy register on people.structure_change for select to perheverkosto_app
  using ((select people.has_task('{administration,privacy}')));
grant select on people.structure_change to perheverkosto_app;

insert into people.retention_rule (kind, class, counted_from, years, kept_to) values
  ('people.structure_change', 'RC-LOG', 'event', 12, '(people.day(r.at) + make_interval(years => $3))::date');

-- What became of an organization; a register stays with its controller whatever becomes of that (D2).
create table people.organization_change (
  from_organization_id uuid not null references people.organization,
  to_organization_id uuid not null references people.organization,
  what text not null check (what in ('merged', 'split')),
  on_day date not null,
  created_at timestamptz not null default now(),
  primary key (from_organization_id, to_organization_id),
  check (from_organization_id <> to_organization_id)
);
create index on people.organization_change (to_organization_id);
grant select on people.organization_change to perheverkosto_app;

-- The day from which they are no longer offered.
alter table people.team add column ended_on date;
alter table people.space add column ended_on date;

-- Somebody may come back to a team: each time is a row of its own.
alter table people.team_member drop constraint team_member_pkey,
  add column id uuid not null default gen_random_uuid(), add column created_at timestamptz not null default now(),
  add primary key (id), add exclude using gist (team_id with =, practitioner_id with =, valid with &&);
create index on people.team_member (team_id);
update people.retention_rule set row_key = default, finds = default where kind = 'people.team_member';

create function people.is_name(named jsonb) returns boolean
  language sql immutable parallel safe set search_path = people, pg_temp
  return coalesce(length(named #>> '{fi,text}') between 1 and 100 and coalesce(length(named #>> '{sv,text}'), 1) between 1 and 100
    and coalesce(length(named #>> '{en,text}'), 1) between 1 and 100, false);

create function people.is_phone(phone text) returns boolean
  language sql immutable parallel safe set search_path = people, pg_temp
  return phone is null or phone ~ '^\+?[0-9 ]{3,25}$';

-- Grave acts ask for a sign-in of the last ten minutes. Null: go on.
create function people.why_not_grave() returns text
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select case when not people.has_task('{administration}') then 'not_allowed'
    when (people.actor()).signed_in_at < people.at() - interval '10 minutes' then 'stale' end;
end;

create function people.note_change(organization uuid, unit uuid, what text, former jsonb, words text) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.structure_change (organization_id, unit_id, what, former, changed_by, reason, at)
    values (organization, unit, what, former, people.actor_practitioner(), words, people.at());
end;

create function people.new_key(word text) returns text
  language sql volatile set search_path = people, pg_temp
  return word || '-' || substr(gen_random_uuid()::text, 1, 8);

create function people.is_open(unit uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic select exists (select from people.unit u where u.id = unit and u.valid @> people.day(people.at())); end;

create function people.is_open_organization(organization uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic select exists (select from people.organization o where o.id = organization and o.valid @> people.day(people.at())); end;

-- Organizations.
create function people.add_organization(named jsonb, of_kind text, out id uuid)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') or not people.is_name(named) then return; end if;
  insert into people.organization (key, name, kind, valid)
    values (people.new_key('organization'), named, of_kind, daterange(people.day(people.at()), null)) returning organization.id into id;
  perform people.note_change(id, null, 'added', null, null);
end $$;

create function people.correct_organization(which uuid, named jsonb, of_kind text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare former people.organization;
begin
  if not people.has_task('{administration}') or not people.is_name(named) then return 'not_allowed'; end if;
  select * into former from people.organization o where o.id = which and o.valid @> people.day(people.at()) for update;
  if former.id is null then return 'gone'; end if;
  perform people.note_change(which, null, 'corrected', jsonb_build_object('name', former.name, 'kind', former.kind), null);
  update people.organization o set name = named, kind = of_kind where o.id = which;
  return 'done';
end $$;

create function people.add_register(of_organization uuid, of_kind text, named jsonb) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') or not people.is_name(named) then return 'not_allowed'; end if;
  if not people.is_open_organization(of_organization) then return 'gone'; end if;
  insert into people.register (controller_id, kind, name) values (of_organization, of_kind, named);
  perform people.note_change(of_organization, null, 'register_added', jsonb_build_object('name', named), null);
  return 'done';
exception when unique_violation then return 'already';
end $$;

-- Its day ends today. Of what began only today nothing is left to end.
create function people.close_organization(former uuid) returns boolean
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.organization o set valid = daterange(lower(o.valid), people.day(people.at()))
  where o.id = former and o.valid @> people.day(people.at())
    and (lower(o.valid) is null or lower(o.valid) < people.day(people.at()))
  returning true;
end;

create function people.end_organization(which uuid, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare why text := people.why_not_grave();
begin
  if why is not null then return why; end if;
  perform pg_advisory_xact_lock(hashtextextended('people.structure', 7365007));
  if exists (select from people.unit u where u.organization_id = which and u.valid @> people.day(people.at())) then return 'has_units'; end if;
  if not coalesce(people.close_organization(which), false) then return 'gone'; end if;
  perform people.note_change(which, null, 'ended', null, words);
  return 'done';
end $$;

-- The units go on with all that is theirs, registers too; only the organization above them is another.
create function people.move_units(these uuid[], into_organization uuid, words text) returns void
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare moved people.unit;
begin
  for moved in select * from people.unit u where u.id = any(these) for update loop
    perform people.note_change(null, moved.id, 'moved', (select jsonb_build_object('name', o.name) from people.organization o
      where o.id = moved.organization_id), words);
    update people.unit u set organization_id = into_organization where u.id = moved.id;
  end loop;
end $$;

create function people.merge_organization(former uuid, into_organization uuid, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare why text := people.why_not_grave();
begin
  if why is not null then return why; end if;
  perform pg_advisory_xact_lock(hashtextextended('people.structure', 7365007));
  if former = into_organization or not people.is_open_organization(into_organization) then return 'gone'; end if;
  if not coalesce(people.close_organization(former), false) then return 'gone'; end if;
  perform people.move_units(array(select u.id from people.unit u where u.organization_id = former
    and u.valid @> people.day(people.at())), into_organization, words);
  insert into people.organization_change (from_organization_id, to_organization_id, what, on_day)
    values (former, into_organization, 'merged', people.day(people.at()));
  perform people.note_change(former, null, 'merged', null, words);
  return 'done';
end $$;

-- A new organization takes some of the units; the former one goes on with the others.
create function people.split_organization(former uuid, named jsonb, these uuid[], words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  why text := people.why_not_grave();
  own uuid[];
  made uuid;
begin
  if why is not null then return why; end if;
  if not people.is_name(named) then return 'not_allowed'; end if;
  perform pg_advisory_xact_lock(hashtextextended('people.structure', 7365007));
  own := array(select u.id from people.unit u where u.organization_id = former and u.valid @> people.day(people.at()) and u.id = any(these));
  if not people.is_open_organization(former) or cardinality(own) = 0 or cardinality(own) <> cardinality(these) then return 'gone'; end if;
  insert into people.organization (key, name, kind, valid) select people.new_key('organization'), named, o.kind,
    daterange(people.day(people.at()), null) from people.organization o where o.id = former returning id into made;
  perform people.move_units(own, made, words);
  insert into people.organization_change (from_organization_id, to_organization_id, what, on_day)
    values (former, made, 'split', people.day(people.at()));
  perform people.note_change(made, null, 'added', null, words);
  perform people.note_change(former, null, 'split', jsonb_build_object('name', named), words);
  return 'done';
end $$;

-- Units.
create function people.add_unit(of_organization uuid, named jsonb, in_register uuid, call text, in_areas text[], out id uuid)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') or not people.is_name(named) or not people.is_phone(call)
    or not people.is_open_organization(of_organization)
    or (in_register is not null and not exists (select from people.register r where r.id = in_register and r.controller_id = of_organization))
    then return; end if;
  insert into people.unit (organization_id, key, name, register_id, phone, areas, valid) values (of_organization, people.new_key('unit'),
    named, in_register, call, in_areas, daterange(people.day(people.at()), null)) returning unit.id into id;
  perform people.note_change(null, id, 'added', null, null);
end $$;

-- The register of a unit is told once: what stands in it belongs to its controller for ever (D2).
create function people.correct_unit(which uuid, named jsonb, in_register uuid, call text, in_areas text[]) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare former people.unit;
begin
  if not people.has_task('{administration}') or not people.is_name(named) or not people.is_phone(call) then return 'not_allowed'; end if;
  select * into former from people.unit u where u.id = which and u.valid @> people.day(people.at()) for update;
  if former.id is null then return 'gone'; end if;
  if former.register_id is not null and in_register is distinct from former.register_id then return 'register_stays'; end if;
  if former.register_id is null and in_register is not null and not exists (select from people.register r
    where r.id = in_register and r.controller_id = former.organization_id) then return 'gone'; end if;
  perform people.note_change(null, which, 'corrected', jsonb_build_object('name', former.name, 'phone', former.phone,
    'areas', former.areas), null);
  update people.unit u set name = named, register_id = in_register, phone = call, areas = in_areas where u.id = which;
  return 'done';
end $$;

create function people.end_unit(which uuid, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare why text := people.why_not_grave();
begin
  if why is not null then return why; end if;
  perform pg_advisory_xact_lock(hashtextextended('people.structure', 7365007));
  if not coalesce(people.close_unit(which), false) then return 'gone'; end if;
  perform people.note_change(null, which, 'ended', null, words);
  return 'done';
end $$;

drop function people.merge_unit(uuid, uuid), people.split_unit(uuid, jsonb[]);
create function people.merge_unit(former uuid, into_unit uuid, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare why text := people.why_not_grave();
begin
  if why is not null then return why; end if;
  perform pg_advisory_xact_lock(hashtextextended('people.structure', 7365007));
  if former = into_unit or not people.is_open(into_unit) then return 'gone'; end if;
  if not coalesce(people.close_unit(former), false) then return 'gone'; end if;
  insert into people.unit_change (from_unit_id, to_unit_id, what, on_day) values (former, into_unit, 'merged', people.day(people.at()));
  perform people.note_change(null, former, 'merged', null, words);
  return 'done';
end $$;

-- The new units begin with the register, the phone and the areas of the former one.
create function people.split_unit(former uuid, names jsonb[], words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  why text := people.why_not_grave();
  one jsonb;
  made uuid;
begin
  if why is not null then return why; end if;
  if cardinality(names) < 2 or exists (select from unnest(names) n where not people.is_name(n)) then return 'not_allowed'; end if;
  perform pg_advisory_xact_lock(hashtextextended('people.structure', 7365007));
  if not coalesce(people.close_unit(former), false) then return 'gone'; end if;
  foreach one in array names loop
    insert into people.unit (organization_id, key, name, register_id, phone, areas, valid)
      select u.organization_id, people.new_key('unit'), one, u.register_id, u.phone, u.areas, daterange(people.day(people.at()), null)
      from people.unit u where u.id = former returning id into made;
    insert into people.unit_change (from_unit_id, to_unit_id, what, on_day) values (former, made, 'split', people.day(people.at()));
    perform people.note_change(null, made, 'added', null, words);
  end loop;
  perform people.note_change(null, former, 'split', null, words);
  return 'done';
end $$;

-- What stands in a unit, in numbers: an administrator sees how many, and nobody of them.
create function people.unit_weight(which uuid)
  returns table (practitioners bigint, cares bigint, teams bigint, spaces bigint, switches bigint)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select (select count(distinct r.practitioner_id) from people.practitioner_role r where r.unit_id = which and r.valid @> people.at()),
    (select count(*) from people.care c where c.unit_id = which and c.valid @> people.at()),
    (select count(*) from people.team t where t.unit_id = which and t.ended_on is null),
    (select count(*) from people.space s where s.unit_id = which and s.ended_on is null),
    (select count(*) from people.feature_switch f where f.unit_id = which)
  where people.has_task('{administration}');
end;
