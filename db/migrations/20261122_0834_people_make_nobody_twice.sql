-- A child is not made twice, a hidden child's homes are not counted for who may not know where it lives, and what a wrong claim said goes with it.

-- Whether it was a colleague who found it right, and not the officer; it goes along with what is copied of it.
alter table people.care add column by_colleague boolean not null default false;

-- The children of somebody who were born on a day and have a name: by guardianship, or by a home of theirs.
create function people.children_like(parent uuid, given text, born date) returns setof uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select c.id from people.person c
  where c.birth_date = born and lower(c.given_name) = lower(given) and c.died_on is null
    and (exists (select from people.guardianship g where g.child_id = c.id and g.adult_id = parent)
      or exists (select from people.family_member mine join people.family_member theirs on theirs.family_id = mine.family_id
        where mine.person_id = parent and mine.part <> 'child' and theirs.person_id = c.id and theirs.part = 'child'))
  order by c.created_at, c.id;
end;

-- As before; who has been added already is not made again: the pregnancy ends, and they stay as they are.
create or replace function people.tell_birth(which uuid, on_day date, names text[], into_home uuid) returns uuid[]
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  mother uuid;
  home uuid := into_home;
  child uuid;
  born uuid[] := '{}';
  known uuid[] := '{}';
  given text;
  hidden boolean;
begin
  if into_home is not null and not exists (select from people.pregnancy g join people.family_member m on m.person_id = g.person_id
    where g.id = which and m.family_id = into_home and m.valid @> people.day(people.at()) and m.part <> 'child') then return null; end if;
  mother := people.end_pregnancy(which, on_day, 'birth');
  if mother is null then return null; end if;
  perform from people.person p where p.id = mother for update;
  update people.pregnancy g set children = cardinality(names) where g.id = which;
  hidden := people.has_safety_order(mother, people.at());
  foreach given in array names loop
    child := (select c from people.children_like(mother, given, on_day) c where c <> all(known || born) limit 1);
    if child is not null then known := known || child; continue; end if;
    if home is null then
      insert into people.family default values returning id into home;
      insert into people.family_member (family_id, person_id, part, valid) values (home, mother, 'parent', daterange(on_day, null));
    end if;
    insert into people.person (given_name, family_name, birth_date, lang)
      select given, p.family_name, on_day, p.lang from people.person p where p.id = mother returning id into child;
    insert into people.family_member (family_id, person_id, part, valid) values (home, child, 'child', daterange(on_day, null));
    if hidden and not people.has_safety_order(child, people.at()) then
      insert into people.safety_order (person_id, source, valid) values (child, 'seen_by_professional', tstzrange(people.at(), null));
    end if;
    insert into people.guardianship (adult_id, child_id, basis, scope, source, verified_at, verified_by, valid)
      values (mother, child, 'custody', 'everything', 'seen_by_professional', people.at(), people.actor_practitioner(),
        daterange(on_day, (on_day + interval '18 years')::date));
    insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid, opened_by, opened_at, ground, of_newcomer,
        wanted_until, reviewed_at, reviewed_by, outcome, outcome_words, by_colleague)
      select child, c.practitioner_id, c.team_id, c.unit_id, 'assignment', tstzrange(people.at(), upper(c.valid)), c.opened_by,
        case when c.opened_by is not null then people.at() end, 'birth', c.of_newcomer, c.wanted_until, c.reviewed_at, c.reviewed_by,
        c.outcome, c.outcome_words, c.by_colleague
      from people.care c join people.unit u on u.id = c.unit_id join people.register k on k.id = u.register_id
      where c.person_id = mother and c.valid @> people.at() and k.kind = 'patient';
    born := born || child;
  end loop;
  return born;
end $$;

-- As before; also by another family name a child of the same parent, day and given name is the same child.
create or replace function people.add_child(parent uuid, identities bytea[], code bytea, given text, family text, born date, alone boolean,
  into_home uuid, by_source text, seen text, out answer text, out child uuid)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  home uuid := into_home;
  made uuid;
begin
  if not people.may_keep_family(parent) then answer := 'not_allowed'; return; end if;
  perform from people.person p where p.id = parent and p.died_on is null for update;
  if not found or not people.is_minor(born, 0) or into_home is not null and not exists (select from people.family_member m
    where m.person_id = parent and m.family_id = into_home and m.valid @> people.day(people.at()) and m.part <> 'child')
    then answer := 'not_allowed'; return; end if;
  if alone is null and people.is_minor(born, 12) then answer := 'alone'; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(coalesce(encode(identities[1], 'hex'), lower(given || ' ' || family)), 7365003));
  select p.id into child from people.person p where p.birth_date = born and lower(p.given_name) = lower(given)
    and (lower(p.family_name) = lower(family) or p.id in (select c from people.children_like(parent, given, born) c))
    order by p.created_at limit 1;
  select coalesce((select i.person_id from people.identity i where i.hash = any(identities)), child) into child;
  perform people.log_found(parent, child);
  if child is not null then answer := 'known'; child := null; return; end if;
  insert into people.person (given_name, family_name, birth_date, identity_code, lang, decides_alone)
    select given, family, born, code, p.lang, coalesce(alone, false) from people.person p where p.id = parent returning id into child;
  if identities is not null then insert into people.identity (hash, person_id) values (identities[1], child); end if;
  if home is null then
    insert into people.family default values returning id into home;
    insert into people.family_member (family_id, person_id, part, valid)
      values (home, parent, 'parent', daterange(people.day(people.at()), null));
  end if;
  insert into people.family_member (family_id, person_id, part, valid)
    values (home, child, 'child', daterange(people.day(people.at()), null));
  -- A child is covered by what covers the parent, also in a family that has no order (R-55).
  if people.has_safety_order(parent, people.at()) and not people.has_safety_order(child, people.at()) then
    insert into people.safety_order (person_id, source, valid) values (child, 'seen_by_professional', tstzrange(people.at(), null));
  end if;
  insert into people.care (person_id, practitioner_id, team_id, unit_id, basis, valid, opened_by, opened_at, ground, of_newcomer,
      wanted_until, reviewed_at, reviewed_by, outcome, outcome_words, by_colleague)
    select child, c.practitioner_id, c.team_id, c.unit_id, 'assignment', tstzrange(people.at(), upper(c.valid)), c.opened_by,
      case when c.opened_by is not null then people.at() end, 'born before', c.of_newcomer, c.wanted_until, c.reviewed_at, c.reviewed_by,
      c.outcome, c.outcome_words, c.by_colleague
    from people.care c where c.person_id = parent and c.valid @> people.at() and people.caring_task(c.unit_id) is not null;
  if by_source is not null then
    insert into people.guardianship (adult_id, child_id, basis, scope, source, verified_at, verified_by, evidence, valid)
      values (parent, child, 'custody', 'everything', by_source, people.at(), people.actor_practitioner(), seen,
        daterange(born, (born + interval '18 years')::date)) returning id into made;
    perform people.carry_limits(made);
  end if;
  perform people.write_uses(jsonb_build_array(
      jsonb_build_object('subject', parent, 'action', 'wrote', 'what', 'family', 'records', array[child], 'purpose', 'care'),
      jsonb_build_object('subject', child, 'action', 'wrote', 'what', 'person', 'records', array[child], 'purpose', 'care'))
    || case when made is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object('subject', child, 'action', 'wrote',
      'what', 'guardianship', 'records', array[made], 'purpose', 'care')) end, people.at());
  answer := 'added';
end $$;

-- Whether it was this care by which somebody decides alone from then on.
alter table people.care add column turned_alone boolean not null default false;

-- That somebody decides alone goes with the claim that made it so, unless something else rests on it: a pregnancy, or another who said so.
create function people.unsay_alone(person uuid) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.person p set decides_alone = false
  where p.id = unsay_alone.person and p.decides_alone and people.is_minor(p.birth_date, 0)
    and exists (select from people.care c where c.person_id = p.id and c.turned_alone and c.outcome = 'wrong')
    and not exists (select from people.pregnancy g where g.person_id = p.id)
    and not exists (select from people.care c where c.person_id = p.id and c.said_alone and c.outcome is distinct from 'wrong'
      and not isempty(c.valid));
end;

-- As before, and whether it was this care by which they decide alone stands with it.
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

-- As before; what is wrong takes back that somebody decides alone.
create or replace function people.review_care(which uuid, how text, words text) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  found people.care;
  me uuid := people.actor_practitioner();
begin
  select * into found from people.care c where c.id = which for update;
  if found.id is null or not people.has_task('{privacy}') or found.opened_by is null
    or found.reviewed_at is not null and not (found.by_colleague and people.has_safety_order(found.person_id, people.at()))
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

-- The families one lives in oneself.
create function people.own_homes() returns uuid[]
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare me uuid := people.actor_person();
begin
  return array(select m.family_id from people.family_member m where m.person_id = me and m.valid @> people.day(people.at()));
end $$;

-- As before; in how many homes, and since when, somebody of a family learns of a child only where it may be known where it lives (R-55).
alter policy seen on people.family_member using (people.may_see(person_id, 'own_page')
  and ((select people.actor_practitioner()) is not null or family_id = any((select people.own_homes())::uuid[])
    or people.may_trace(person_id)));

revoke all on function people.children_like(uuid, text, date), people.unsay_alone(uuid), people.own_homes() from public;
grant execute on function people.own_homes() to perheverkosto_app;
