-- What one hand could still open alone, or after its end.

-- As before; a unit where somebody works with clients, or will, gets no register: what their tasks open was decided by two, without it.
create or replace function people.correct_unit(which uuid, named jsonb, in_register uuid, call text, in_areas text[]) returns text
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
  if former.register_id is null and in_register is not null and (exists (select from people.care c where c.unit_id = which)
    or exists (select from people.practitioner_role r where r.unit_id = which and people.opens_client_data(r.task)
      and (upper(r.valid) is null or upper(r.valid) > people.at()))
    or exists (select from people.waiting_roles() w where w.unit_id = which and people.opens_client_data(w.task)))
    then return 'in_use'; end if;
  perform people.note_change(null, which, 'corrected', jsonb_build_object('name', former.name, 'phone', former.phone,
    'areas', former.areas), null);
  update people.unit u set name = named, register_id = in_register, phone = call, areas = in_areas where u.id = which;
  return 'done';
end $$;

-- As before; a team that has ended is offered no more.
create or replace function people.possible_carers() returns table (unit_id uuid, unit jsonb, practitioner_id uuid, team_id uuid, name text, team jsonb)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with units as (select u.* from people.unit u where u.valid @> people.day(people.at()) and people.caring_task(u.id) is not null)
  select u.id, u.name, p.id, null::uuid, p.family_name || ' ' || p.given_name, null::jsonb
  from units u join people.practitioner p on not people.has_left(p.id, people.at())
    and exists (select from people.practitioner_role r where r.practitioner_id = p.id and r.unit_id = u.id and r.valid @> people.at()
      and people.opens_client_data(r.task))
  union all
  select u.id, u.name, null::uuid, t.id, null::text, t.name from units u join people.team t on t.unit_id = u.id
    and t.ended_on is null;
end;

-- As before; a team does not end while somebody comes into its care.
create or replace function people.take_into_care(identities bytea[], code bytea, given text, family text, born date, speaks text, interpreted text,
  hidden_by text, alone boolean, in_unit uuid, with_practitioner uuid, with_team uuid, since timestamptz, until timestamptz, words text,
  out answer text, out person uuid)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  begins timestamptz := greatest(since, people.at());
  newcomer boolean := false;
  made uuid;
  turned boolean := false;
begin
  perform from people.team t where t.id = with_team and t.ended_on is null for share;
  if with_team is not null and not found then answer := 'not_allowed'; return; end if;
  if not exists (select from people.possible_carers() c where c.unit_id = in_unit
    and c.practitioner_id is not distinct from with_practitioner and c.team_id is not distinct from with_team)
    then answer := 'not_allowed'; return; end if;
  if alone is null and people.is_minor(born, 12) then answer := 'alone'; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(encode(identities[1], 'hex'), 7365003));
  select i.person_id into person from people.identity i where i.hash = any(identities);
  if person is null then
    if given is null then answer := 'unknown'; return; end if;
    insert into people.person (given_name, family_name, birth_date, identity_code, lang, interpreter)
      values (given, family, born, code, speaks, interpreted) returning id into person;
    insert into people.identity (hash, person_id) values (identities[1], person);
    newcomer := true;
    if hidden_by is not null then
      insert into people.safety_order (person_id, source, valid) values (person, hidden_by, tstzrange(people.at(), null));
    end if;
  elsif hidden_by is not null then answer := 'known'; return;
  elsif people.has_safety_order(person, people.at()) and not people.may_locate(person)
    or exists (select from people.care c where c.person_id = take_into_care.person and c.outcome = 'wrong'
      and c.opened_by in (people.actor_practitioner(), with_practitioner)) then
    insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid, opened_by, opened_at, ground, wanted_until,
        said_alone)
      select person, with_practitioner, with_team, in_unit, 'request', 'empty', people.actor_practitioner(), people.at(), words, until, alone
      where not exists (select from people.care c where c.person_id = take_into_care.person
        and c.opened_by = people.actor_practitioner() and c.reviewed_at is null and isempty(c.valid));
    answer := 'waits'; return;
  end if;
  if exists (select from people.person p where p.id = take_into_care.person and p.died_on is not null) then
    answer := 'died'; return;
  end if;
  -- A minor by what is known here as well as by the code.
  if alone is null and exists (select from people.person p where p.id = take_into_care.person and people.is_minor(p.birth_date, 12))
    then answer := 'alone'; return; end if;
  if exists (select from people.care c where c.person_id = take_into_care.person and c.unit_id = in_unit
    and c.practitioner_id is not distinct from with_practitioner and c.team_id is not distinct from with_team
    and c.valid && tstzrange(begins, until)) then answer := 'already'; return; end if;
  -- What nobody has gone over is not begun again.
  if exists (select from people.care c where c.person_id = take_into_care.person and c.unit_id = in_unit and c.opened_by is not null
    and c.practitioner_id is not distinct from with_practitioner and c.team_id is not distinct from with_team
    and c.reviewed_at is null and not c.of_newcomer) then answer := 'waits'; return; end if;
  if alone then
    update people.person p set decides_alone = true
      where p.id = take_into_care.person and not p.decides_alone and people.is_minor(p.birth_date, 12);
    turned := found;
  end if;
  insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid, opened_by, opened_at, ground, of_newcomer,
      wanted_until, said_alone, turned_alone)
    values (person, with_practitioner, with_team, in_unit, 'assignment',
      tstzrange(begins, least(until, begins + case when newcomer then interval '90 days' else interval '30 days' end)),
      people.actor_practitioner(), people.at(), words, newcomer, until, alone, turned) returning id into made;
  perform people.log_care(person, made, in_unit, words);
  answer := 'taken';
end $$;

-- As before; nor while somebody joins it.
create or replace function people.add_member(to_team uuid, whom uuid) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found people.team;
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  if whom = people.actor_practitioner() then return 'oneself'; end if;
  select * into found from people.team t where t.id = to_team and t.ended_on is null for share;
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
