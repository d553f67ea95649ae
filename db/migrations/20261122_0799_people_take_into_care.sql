-- How somebody comes into care and out of it (R-03, R-09): written by who has a task there that opens client data, with why, and told to
-- the person by a row of the log.
alter table people.care
  add column opened_by uuid references people.practitioner,
  add column opened_at timestamptz,
  add column ground text check (length(ground) between 1 and 1000),
  -- the person was made in that very act: nothing was known of them that the care could open
  add column of_newcomer boolean not null default false,
  -- how long it was asked for; until somebody else has gone over it, it ends by itself
  add column wanted_until timestamptz,
  add column reviewed_at timestamptz,
  add column reviewed_by uuid references people.practitioner,
  add column outcome text check (outcome in ('right', 'wrong')),
  add column outcome_words text check (length(outcome_words) between 1 and 2000),
  add column ended_by uuid references people.practitioner,
  add column end_reason text check (length(end_reason) between 1 and 1000),
  add check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (outcome is null)),
  add check ((opened_by is null) = (opened_at is null));
create index on people.care (opened_by);
create index on people.care (reviewed_by);
create index on people.care (ended_by);
create index on people.care (opened_at) where reviewed_at is null and not of_newcomer;
-- Why care began and ended tells of health: no guardian reads it, nor anybody else who may see that there is care.
revoke select on people.care from perheverkosto_app;
grant select (id, person_id, practitioner_id, team_id, unit_id, basis, valid, created_at) on people.care to perheverkosto_app;

-- The task by which the one who asks opens client data in a unit now; null: none.
create function people.caring_task(in_unit uuid) returns text
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select min(r.task) from people.practitioner_role r
  where r.practitioner_id = people.actor_practitioner() and r.unit_id = in_unit and r.valid @> people.at()
    and people.opens_client_data(r.task);
end;

-- Who may be named for care: colleagues with such a task in the units of the one who asks, and the teams there.
create function people.possible_carers() returns table (unit_id uuid, unit jsonb, practitioner_id uuid, team_id uuid, name text, team jsonb)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with units as (select u.* from people.unit u where u.valid @> people.day(people.at()) and people.caring_task(u.id) is not null)
  select u.id, u.name, p.id, null::uuid, p.family_name || ' ' || p.given_name, null::jsonb
  from units u join people.practitioner p on not people.has_left(p.id, people.at())
    and exists (select from people.practitioner_role r where r.practitioner_id = p.id and r.unit_id = u.id and r.valid @> people.at()
      and people.opens_client_data(r.task))
  union all
  select u.id, u.name, null::uuid, t.id, null::text, t.name from units u join people.team t on t.unit_id = u.id;
end;

-- Whether somebody is of the age at which it has to be asked whether they decide alone.
create function people.is_minor(born date, from_years integer) returns boolean
  language sql stable set search_path = people, pg_temp
begin atomic
  select coalesce(born > people.day(people.at()) - interval '18 years'
    and born <= people.day(people.at()) - make_interval(years => from_years), false);
end;

-- The words are for the person: a guardian who reads the log of a minor reads the row without them.
create function people.log_care(subject uuid, record uuid, in_unit uuid, words text) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id, task, action, what,
      records, purpose, basis, reason)
    select people.at(), subject, people.actor_practitioner(), n.given_name || ' ' || n.family_name, n.title -> 'fi' ->> 'text', u.id,
      u.register_id, people.caring_task(in_unit), 'wrote', 'care', array[record], 'care', 'duty',
      case when p.decides_alone or not people.is_minor(p.birth_date, 0) then words end
    from people.actor_name() n, people.unit u, people.person p where u.id = in_unit and p.id = subject;
end;

-- Somebody known by an identity code, or made of what is told, comes into the care of a colleague or a team. `unknown`: nobody has that
-- code and no name was given. Whom a refusal is about is told as well: the look must be written down.
-- Care of somebody known is a claim of whoever opens it: it ends in 30 days unless the data protection officer finds it right. Under
-- turvakielto, and after a claim that was found wrong, it is only asked for, and begins when the officer says so; the answer is the same
-- as when an earlier claim still waits.
-- `alone`: whether somebody of 12 to 17 decides alone. Yes is stored at once; no takes nothing back.
create function people.take_into_care(identities bytea[], code bytea, given text, family text, born date, speaks text, interpreted text,
  hidden_by text, alone boolean, in_unit uuid, with_practitioner uuid, with_team uuid, since timestamptz, until timestamptz, words text,
  out answer text, out person uuid)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  begins timestamptz := greatest(since, people.at());
  newcomer boolean := false;
  made uuid;
begin
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
    or exists (select from people.care c where c.person_id = take_into_care.person and c.opened_by = people.actor_practitioner()
      and c.outcome = 'wrong') then
    insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid, opened_by, opened_at, ground, wanted_until)
      select person, with_practitioner, with_team, in_unit, 'request', 'empty', people.actor_practitioner(), people.at(), words, until
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
    update people.person p set decides_alone = true where p.id = take_into_care.person and people.is_minor(p.birth_date, 12);
  end if;
  insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid, opened_by, opened_at, ground, of_newcomer,
      wanted_until)
    values (person, with_practitioner, with_team, in_unit, 'assignment',
      tstzrange(begins, case when newcomer then until else least(until, begins + interval '30 days') end),
      people.actor_practitioner(), people.at(), words, newcomer, until) returning id into made;
  perform people.log_care(person, made, in_unit, words);
  answer := 'taken';
end $$;

-- What care the one who asks may end: of somebody they see, in a unit where they have a task that opens client data.
create function people.cares_to_end(subject uuid)
  returns table (id uuid, unit_id uuid, unit jsonb, name text, team jsonb, begins timestamptz, ends timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select c.id, c.unit_id, u.name, p.family_name || ' ' || p.given_name, t.name, lower(c.valid), nullif(upper(c.valid), 'infinity')
  from people.care c join people.unit u on u.id = c.unit_id
  left join people.practitioner p on p.id = c.practitioner_id left join people.team t on t.id = c.team_id
  where c.person_id = subject and (upper(c.valid) is null or upper(c.valid) > people.at()) and not isempty(c.valid)
    and people.cares(people.actor_practitioner(), subject, 'own_page', people.at()) and people.caring_task(c.unit_id) is not null
  order by lower(c.valid), c.id;
end;

-- Care ends after its last day, today at the earliest.
create function people.end_care(which uuid, last_day date, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  found people.care;
  ends timestamptz := (last_day + 1)::timestamp at time zone 'Europe/Helsinki';
begin
  select * into found from people.care c where c.id = which for update;
  if found.id is null or not exists (select from people.cares_to_end(found.person_id) e where e.id = which) then return 'gone'; end if;
  if last_day < people.day(people.at()) or ends > coalesce(upper(found.valid), 'infinity') then return 'day'; end if;
  perform people.log_care(found.person_id, which, found.unit_id, words);
  update people.care c set valid = tstzrange(lower(c.valid), greatest(ends, lower(c.valid))), ended_by = people.actor_practitioner(),
    end_reason = words where c.id = which;
  return 'ended';
end $$;

revoke all on function people.caring_task(uuid), people.possible_carers(), people.log_care(uuid, uuid, uuid, text), people.is_minor(date, integer),
  people.take_into_care(bytea[], bytea, text, text, date, text, text, text, boolean, uuid, uuid, uuid, timestamptz, timestamptz, text),
  people.cares_to_end(uuid), people.end_care(uuid, date, text) from public;
grant execute on function people.possible_carers(),
  people.take_into_care(bytea[], bytea, text, text, date, text, text, text, boolean, uuid, uuid, uuid, timestamptz, timestamptz, text),
  people.cares_to_end(uuid), people.end_care(uuid, date, text) to perheverkosto_app;

-- Whether the one who asks may tell of somebody's pregnancy: by care where patient records are kept, never by a reason written down.
create function people.may_tell_pregnancy(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce((people.actor()).level = 'strong' and people.cares(people.actor_practitioner(), subject, 'pregnancy', people.at()), false);
end;

-- One goes on at a time. Null: there is one already, it is not theirs to tell, or of a minor nobody said whether she decides alone.
create function people.begin_pregnancy(subject uuid, due date, how_many integer, alone boolean) returns uuid
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare made uuid;
begin
  if not people.may_tell_pregnancy(subject) then return null; end if;
  perform from people.person p where p.id = subject and p.died_on is null
    and (alone is not null or p.decides_alone or not people.is_minor(p.birth_date, 0)) for update;
  if not found or exists (select from people.pregnancy g where g.person_id = subject and g.ended_on is null) then return null; end if;
  if alone then update people.person p set decides_alone = true where p.id = subject and people.is_minor(p.birth_date, 0); end if;
  insert into people.pregnancy (person_id, due_date, children) values (subject, due, how_many) returning id into made;
  return made;
end $$;

create function people.end_pregnancy(which uuid, on_day date, how text) returns uuid
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.pregnancy g set ended_on = on_day, outcome = how
  where g.id = which and g.ended_on is null and people.may_tell_pregnancy(g.person_id)
    and on_day <= people.day(people.at()) and on_day > g.due_date - 300
  returning g.person_id;
end;

-- The children of a birth: of a family of whoever bore them, in her custody from that day, and in the care she is in where patient
-- records are kept, which is as sure as hers is. Another guardian is evidence of its own. `into_home`: which of her families; null: a
-- new one. Their ids; nothing when the birth is not theirs to tell, or that family is not hers.
create function people.tell_birth(which uuid, on_day date, names text[], into_home uuid) returns uuid[]
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  mother uuid;
  home uuid := into_home;
  child uuid;
  born uuid[] := '{}';
  given text;
begin
  if into_home is not null and not exists (select from people.pregnancy g join people.family_member m on m.person_id = g.person_id
    where g.id = which and m.family_id = into_home and m.valid @> people.day(people.at()) and m.part <> 'child') then return null; end if;
  mother := people.end_pregnancy(which, on_day, 'birth');
  if mother is null then return null; end if;
  update people.pregnancy g set children = cardinality(names) where g.id = which;
  if home is null then
    insert into people.family default values returning id into home;
    insert into people.family_member (family_id, person_id, part, valid) values (home, mother, 'parent', daterange(on_day, null));
  end if;
  foreach given in array names loop
    insert into people.person (given_name, family_name, birth_date, lang)
      select given, p.family_name, on_day, p.lang from people.person p where p.id = mother returning id into child;
    insert into people.family_member (family_id, person_id, part, valid) values (home, child, 'child', daterange(on_day, null));
    insert into people.guardianship (adult_id, child_id, basis, scope, source, verified_at, verified_by, valid)
      values (mother, child, 'custody', 'everything', 'seen_by_professional', people.at(), people.actor_practitioner(),
        daterange(on_day, (on_day + interval '18 years')::date));
    insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid, opened_by, opened_at, ground, of_newcomer,
        wanted_until, reviewed_at, reviewed_by, outcome, outcome_words)
      select child, c.practitioner_id, c.team_id, c.unit_id, 'assignment', tstzrange(people.at(), upper(c.valid)), c.opened_by,
        case when c.opened_by is not null then people.at() end, 'birth', c.of_newcomer, c.wanted_until, c.reviewed_at, c.reviewed_by,
        c.outcome, c.outcome_words
      from people.care c join people.unit u on u.id = c.unit_id join people.register k on k.id = u.register_id
      where c.person_id = mother and c.valid @> people.at() and k.kind = 'patient';
    born := born || child;
  end loop;
  return born;
end $$;

revoke all on function people.may_tell_pregnancy(uuid), people.begin_pregnancy(uuid, date, integer, boolean),
  people.end_pregnancy(uuid, date, text), people.tell_birth(uuid, date, text[], uuid) from public;
grant execute on function people.may_tell_pregnancy(uuid), people.begin_pregnancy(uuid, date, integer, boolean),
  people.end_pregnancy(uuid, date, text), people.tell_birth(uuid, date, text[], uuid) to perheverkosto_app;
