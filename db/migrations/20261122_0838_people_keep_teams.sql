-- Teams with their members, and spaces. A team has clients: whoever joins it sees them if their task opens client data in its unit, so only
-- who has a task there joins, and nobody adds themselves.
create function people.add_team(at_unit uuid, named jsonb) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') or not people.is_name(named) then return 'not_allowed'; end if;
  if not people.is_open(at_unit) then return 'gone'; end if;
  insert into people.team (unit_id, name) values (at_unit, named);
  perform people.note_change(null, at_unit, 'team_added', jsonb_build_object('name', named), null);
  return 'done';
end $$;

create function people.correct_team(which uuid, named jsonb) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare former people.team;
begin
  if not people.has_task('{administration}') or not people.is_name(named) then return 'not_allowed'; end if;
  select * into former from people.team t where t.id = which and t.ended_on is null for update;
  if former.id is null then return 'gone'; end if;
  perform people.note_change(null, former.unit_id, 'team_corrected', jsonb_build_object('name', former.name), null);
  update people.team t set name = named where t.id = which;
  return 'done';
end $$;

create function people.end_member(which uuid) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  former people.team_member;
  today date := people.day(people.at());
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  select * into former from people.team_member m where m.id = which and m.valid @> today for update;
  if former.id is null then return 'gone'; end if;
  -- Whoever came only today is gone from this moment, and the register of changes tells of the day.
  update people.team_member m set valid = daterange(lower(m.valid), greatest(today, lower(m.valid))) where m.id = which;
  perform people.note_change(null, t.unit_id, 'member_ended',
      jsonb_build_object('name', t.name, 'who', p.given_name || ' ' || p.family_name), null)
    from people.team t, people.practitioner p where t.id = former.team_id and p.id = former.practitioner_id;
  return 'done';
end $$;

create function people.end_team(which uuid) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare former people.team;
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  select * into former from people.team t where t.id = which and t.ended_on is null for update;
  if former.id is null then return 'gone'; end if;
  if exists (select from people.care c where c.team_id = which and c.valid @> people.at()) then return 'has_clients'; end if;
  perform people.end_member(m.id) from people.team_member m where m.team_id = which and m.valid @> people.day(people.at());
  update people.team t set ended_on = people.day(people.at()) where t.id = which;
  perform people.note_change(null, former.unit_id, 'team_ended', jsonb_build_object('name', former.name), null);
  return 'done';
end $$;

create function people.add_member(to_team uuid, whom uuid) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found people.team;
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  if whom = people.actor_practitioner() then return 'oneself'; end if;
  select * into found from people.team t where t.id = to_team and t.ended_on is null;
  if found.id is null or not people.is_open(found.unit_id) then return 'gone'; end if;
  if not exists (select from people.practitioner_role r join people.practitioner p on p.id = r.practitioner_id
    where r.practitioner_id = whom and r.unit_id = found.unit_id and r.valid @> people.at()
      and (p.left_on is null or p.left_on > people.day(people.at()))) then return 'no_task'; end if;
  insert into people.team_member (team_id, practitioner_id, valid) values (to_team, whom, daterange(people.day(people.at()), null));
  perform people.note_change(null, found.unit_id, 'member_added',
      jsonb_build_object('name', found.name, 'who', p.given_name || ' ' || p.family_name), null)
    from people.practitioner p where p.id = whom;
  return 'done';
exception when exclusion_violation then return 'already';
end $$;

create function people.add_space(at_unit uuid, named jsonb, with_seats integer) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') or not people.is_name(named) then return 'not_allowed'; end if;
  if not people.is_open(at_unit) then return 'gone'; end if;
  insert into people.space (unit_id, name, seats) values (at_unit, named, with_seats);
  perform people.note_change(null, at_unit, 'space_added', jsonb_build_object('name', named), null);
  return 'done';
end $$;

create function people.correct_space(which uuid, named jsonb, with_seats integer) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare former people.space;
begin
  if not people.has_task('{administration}') or not people.is_name(named) then return 'not_allowed'; end if;
  select * into former from people.space s where s.id = which and s.ended_on is null for update;
  if former.id is null then return 'gone'; end if;
  perform people.note_change(null, former.unit_id, 'space_corrected', jsonb_build_object('name', former.name, 'seats', former.seats), null);
  update people.space s set name = named, seats = with_seats where s.id = which;
  return 'done';
end $$;

-- What is reserved there must be moved first.
create function people.end_space(which uuid) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare former people.space;
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  select * into former from people.space s where s.id = which and s.ended_on is null for update;
  if former.id is null then return 'gone'; end if;
  if exists (select from people.reservation r where r.space_id = which and upper(r.span) > people.at()) then return 'reserved'; end if;
  update people.space s set ended_on = people.day(people.at()) where s.id = which;
  perform people.note_change(null, former.unit_id, 'space_ended', jsonb_build_object('name', former.name), null);
  return 'done';
end $$;

do $$
declare f record;
begin
  for f in select p.oid::regprocedure as name, p.proname = any('{is_name,is_phone,why_not_grave,note_change,new_key,is_open,
      is_open_organization,close_organization,move_units}') as inner_part
    from pg_proc p where p.pronamespace = 'people'::regnamespace and p.proname = any('{is_name,is_phone,why_not_grave,note_change,
      new_key,is_open,is_open_organization,close_organization,move_units,add_organization,correct_organization,add_register,
      end_organization,merge_organization,split_organization,add_unit,correct_unit,end_unit,merge_unit,split_unit,unit_weight,add_team,
      correct_team,end_member,end_team,add_member,add_space,correct_space,end_space}')
  loop
    execute format('revoke all on function %s from public', f.name);
    if not f.inner_part then execute format('grant execute on function %s to perheverkosto_app', f.name); end if;
  end loop;
end $$;
