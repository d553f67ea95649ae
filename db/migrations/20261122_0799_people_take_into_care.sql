-- How somebody comes into care and out of it (R-03, R-09): written by who has a task there that opens client data, with why, and told to
-- the person by a row of the log.
alter table people.care
  add column opened_by uuid references people.practitioner,
  add column ground text check (length(ground) between 1 and 1000),
  add column ended_by uuid references people.practitioner,
  add column end_reason text check (length(end_reason) between 1 and 1000);
create index on people.care (opened_by);
create index on people.care (ended_by);

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

create function people.log_care(subject uuid, record uuid, in_unit uuid, words text) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id, task, action, what,
      records, purpose, basis, reason)
    select people.at(), subject, people.actor_practitioner(), n.given_name || ' ' || n.family_name, n.title -> 'fi' ->> 'text', u.id,
      u.register_id, people.caring_task(in_unit), 'wrote', 'care', array[record], 'care', 'duty', words
    from people.actor_name() n, people.unit u where u.id = in_unit;
end;

-- Somebody known by an identity code, or made of what is told, comes into the care of a colleague or a team. `unknown`: nobody has that
-- code and no name was given. Whom a refusal is about is told as well: the look must be written down.
create function people.take_into_care(identities bytea[], code bytea, given text, family text, born date, speaks text, interpreted text,
  hidden_by text, in_unit uuid, with_practitioner uuid, with_team uuid, since timestamptz, until timestamptz, words text,
  out answer text, out person uuid)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare made uuid;
begin
  if not exists (select from people.possible_carers() c where c.unit_id = in_unit
    and c.practitioner_id is not distinct from with_practitioner and c.team_id is not distinct from with_team)
    then answer := 'not_allowed'; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(encode(identities[1], 'hex'), 7365003));
  select i.person_id into person from people.identity i where i.hash = any(identities);
  if person is null then
    if given is null then answer := 'unknown'; return; end if;
    insert into people.person (given_name, family_name, birth_date, identity_code, lang, interpreter)
      values (given, family, born, code, speaks, interpreted) returning id into person;
    insert into people.identity (hash, person_id) values (identities[1], person);
  end if;
  if exists (select from people.person p where p.id = take_into_care.person and p.died_on is not null) then
    answer := 'died'; return;
  end if;
  if exists (select from people.care c where c.person_id = take_into_care.person and c.unit_id = in_unit
    and c.practitioner_id is not distinct from with_practitioner and c.team_id is not distinct from with_team
    and c.valid && tstzrange(greatest(since, people.at()), until)) then answer := 'already'; return; end if;
  if hidden_by is not null and not exists (select from people.safety_order o
    where o.person_id = take_into_care.person and (o.valid @> people.at() or lower(o.valid) > people.at())) then
    insert into people.safety_order (person_id, source, valid) values (person, hidden_by, tstzrange(people.at(), null));
  end if;
  insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid, opened_by, ground)
    values (person, with_practitioner, with_team, in_unit, 'assignment', tstzrange(greatest(since, people.at()), until),
      people.actor_practitioner(), words) returning id into made;
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

revoke all on function people.caring_task(uuid), people.possible_carers(), people.log_care(uuid, uuid, uuid, text),
  people.take_into_care(bytea[], bytea, text, text, date, text, text, text, uuid, uuid, uuid, timestamptz, timestamptz, text),
  people.cares_to_end(uuid), people.end_care(uuid, date, text) from public;
grant execute on function people.possible_carers(),
  people.take_into_care(bytea[], bytea, text, text, date, text, text, text, uuid, uuid, uuid, timestamptz, timestamptz, text),
  people.cares_to_end(uuid), people.end_care(uuid, date, text) to perheverkosto_app;

-- Whether the one who asks may tell of somebody's pregnancy: by care where patient records are kept, never by a reason written down.
create function people.may_tell_pregnancy(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce((people.actor()).level = 'strong' and people.cares(people.actor_practitioner(), subject, 'pregnancy', people.at()), false);
end;

-- One goes on at a time. Null: there is one already, or it is not theirs to tell.
create function people.begin_pregnancy(subject uuid, due date, how_many integer) returns uuid
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare made uuid;
begin
  if not people.may_tell_pregnancy(subject) then return null; end if;
  perform from people.person p where p.id = subject and p.died_on is null for update;
  if not found or exists (select from people.pregnancy g where g.person_id = subject and g.ended_on is null) then return null; end if;
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

-- The children of a birth: of the family of whoever bore them, in her custody from that day, and in the care she is in where patient
-- records are kept. Another guardian is evidence of its own. Their ids; nothing when the birth is not theirs to tell.
create function people.tell_birth(which uuid, on_day date, names text[]) returns uuid[]
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  mother uuid := people.end_pregnancy(which, on_day, 'birth');
  home uuid;
  child uuid;
  born uuid[] := '{}';
  given text;
begin
  if mother is null then return null; end if;
  update people.pregnancy g set children = cardinality(names) where g.id = which;
  select m.family_id into home from people.family_member m
    where m.person_id = mother and m.valid @> people.day(people.at()) and m.part <> 'child' order by m.family_id limit 1;
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
    insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid, opened_by, ground)
      select child, c.practitioner_id, c.team_id, c.unit_id, 'assignment', tstzrange(people.at(), upper(c.valid)),
        people.actor_practitioner(), 'birth'
      from people.care c join people.unit u on u.id = c.unit_id join people.register k on k.id = u.register_id
      where c.person_id = mother and c.valid @> people.at() and k.kind = 'patient';
    born := born || child;
  end loop;
  return born;
end $$;

revoke all on function people.may_tell_pregnancy(uuid), people.begin_pregnancy(uuid, date, integer),
  people.end_pregnancy(uuid, date, text), people.tell_birth(uuid, date, text[]) from public;
grant execute on function people.may_tell_pregnancy(uuid), people.begin_pregnancy(uuid, date, integer),
  people.end_pregnancy(uuid, date, text), people.tell_birth(uuid, date, text[]) to perheverkosto_app;
