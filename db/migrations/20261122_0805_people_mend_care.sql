-- What an attack on care, its review and births has found, mended.

-- With whom a child is placed tells where the child lives, when an order covers them (R-55): a professional learns it who may know where the
-- child is served, and nobody by a claim or a written reason alone. As people.family_guardians has it for the family.
create function people.may_name_guardian(which uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.guardianship g where g.id = which and people.may_see(g.child_id, 'own_page')
    and (g.basis = 'custody' or not people.has_safety_order(g.adult_id, people.at()) or people.may_trace(g.child_id)));
end;
revoke all on function people.may_name_guardian(uuid) from public;
grant execute on function people.may_name_guardian(uuid) to perheverkosto_app;

create or replace function people.guardians_told(child uuid)
  returns table (adult_id uuid, given_name text, family_name text, basis text, scope text, limits text[])
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select g.adult_id, a.given_name, a.family_name, g.basis, g.scope,
    array(select l.reason from people.guardian_limit l where l.guardianship_id = g.id and l.valid @> people.at() order by l.reason)
  from people.guardianship g join people.person a on a.id = g.adult_id
  where g.child_id = child and g.valid @> people.day(people.at())
    and people.actor_practitioner() is not null and people.may_see(child, 'own_page')
    and people.may_name_guardian(g.id)
  order by a.family_name, a.given_name;
end;

alter policy seen on people.guardianship
  using (adult_id = (select people.actor_person()) or ((select people.actor_practitioner()) is not null
      or child_id = (select people.actor_person()) or child_id = any((select people.guarded())::uuid[]))
    and people.may_name_guardian(id));
-- Who has seen a custody proved tells where the child is served too; no page asks for it.
revoke select on people.guardianship from perheverkosto_app;
grant select (id, adult_id, child_id, basis, scope, source, verified_at, valid, created_at) on people.guardianship to perheverkosto_app;

-- What somebody of 12 to 17 said when care was only asked for is stored when it begins.
alter table people.care add column said_alone boolean;

-- As before; and whose own claim was found wrong is opened to by nobody else without the officer either.
create or replace function people.take_into_care(identities bytea[], code bytea, given text, family text, born date, speaks text, interpreted text,
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

-- Care of somebody known that nobody has gone over.
create function people.is_claim(c people.care) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic select c.opened_by is not null and not c.of_newcomer and c.outcome is distinct from 'right'; end;

-- As before; by a claim alone nobody ends care that is surer than theirs.
create or replace function people.cares_to_end(subject uuid)
  returns table (id uuid, unit_id uuid, unit jsonb, name text, team jsonb, begins timestamptz, ends timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select c.id, c.unit_id, u.name, p.family_name || ' ' || p.given_name, t.name, lower(c.valid), nullif(upper(c.valid), 'infinity')
  from people.care c join people.unit u on u.id = c.unit_id
  left join people.practitioner p on p.id = c.practitioner_id left join people.team t on t.id = c.team_id
  where c.person_id = subject and (upper(c.valid) is null or upper(c.valid) > people.at()) and not isempty(c.valid)
    and people.cares(people.actor_practitioner(), subject, 'own_page', people.at()) and people.caring_task(c.unit_id) is not null
    and (people.is_claim(c) or exists (select from people.care mine
      where mine.person_id = subject and mine.valid @> people.at() and not people.is_claim(mine)
        and people.caring_task(mine.unit_id) is not null
        and (mine.practitioner_id = people.actor_practitioner() or exists (select from people.team_member m
          where m.team_id = mine.team_id and m.practitioner_id = people.actor_practitioner() and m.valid @> people.day(people.at())))))
  order by lower(c.valid), c.id;
end;

-- As before; and whether turvakielto covers them by now, for what is found right locates; and whose team it is, for its looks.
drop function people.cares_to_review();
create function people.cares_to_review()
  returns table (id uuid, practitioner_id uuid, carer_id uuid, name text, begins timestamptz, reason text, person_id uuid, whose text,
    asked boolean, hidden boolean, team_id uuid)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with claims as (
    select c.id from people.care c where c.reviewed_at is null and c.opened_by is not null and not c.of_newcomer
    union
    select c.id from people.safety_order s cross join people.household(s.person_id, people.at()) h
    join people.care c on c.person_id = h and c.of_newcomer and c.opened_by is not null and c.reviewed_at is null
    where s.valid @> people.at())
  select c.id, c.opened_by, c.practitioner_id, o.given_name || ' ' || o.family_name, c.opened_at, c.ground, c.person_id,
    p.given_name || ' ' || p.family_name, isempty(c.valid) and c.ended_by is null,
    people.has_safety_order(c.person_id, people.at()), c.team_id
  from claims join people.care c on c.id = claims.id join people.practitioner o on o.id = c.opened_by
  join people.person p on p.id = c.person_id
  where people.has_task('{privacy}')
  order by c.opened_at, c.id;
end;

-- Somebody else than who opened it, or whose it is, themselves or by their team, says whether it is right. Right lasts as long as was asked
-- for, and what was only asked for begins, with a row in the log of why, as of care that began at once; wrong ends at once.
create or replace function people.review_care(which uuid, how text, words text) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  found people.care;
  me uuid := people.actor_practitioner();
begin
  select * into found from people.care c where c.id = which for update;
  if found.id is null or found.reviewed_at is not null or not people.has_task('{privacy}') or found.opened_by is null
    or me in (found.opened_by, found.practitioner_id)
    or exists (select from people.team_member m where m.team_id = found.team_id and m.practitioner_id = me
      and m.valid @> people.day(people.at())) then return null; end if;
  update people.care c set reviewed_at = people.at(), reviewed_by = me, outcome = how, outcome_words = words,
    valid = case
      when how = 'wrong' then c.valid * tstzrange(null, people.at())
      when isempty(c.valid) and c.ended_by is null and coalesce(c.wanted_until > people.at(), true)
        then tstzrange(people.at(), c.wanted_until)
      when c.ended_by is null and upper(c.valid) > people.at() then tstzrange(lower(c.valid), c.wanted_until)
      else c.valid end
    where c.id = which returning c.* into found;
  if isempty(found.valid) or lower(found.valid) <> people.at() or found.basis <> 'request' then return true; end if;
  if found.said_alone then
    update people.person p set decides_alone = true where p.id = found.person_id and people.is_minor(p.birth_date, 12);
  end if;
  insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id, action, what, records,
      purpose, basis, reason)
    select people.at(), p.id, o.id, o.given_name || ' ' || o.family_name, o.title -> 'fi' ->> 'text', u.id, u.register_id, 'wrote', 'care',
      array[which], 'care', 'duty', case when p.decides_alone or not people.is_minor(p.birth_date, 0) then found.ground end
    from people.person p, people.practitioner o, people.unit u
    where p.id = found.person_id and o.id = found.opened_by and u.id = found.unit_id;
  return true;
end $$;

-- A look in haste that was wrong opens nothing more, though its twelve hours are not over.
create or replace function people.review_access(which uuid, how text, words text) returns boolean
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.access_reason a set reviewed_at = people.at(), reviewed_by = people.actor_practitioner(), outcome = how, outcome_words = words,
    valid = case when how = 'wrong' and a.valid @> people.at()
      then tstzrange(lower(a.valid), greatest(people.at(), lower(a.valid) + interval '1 microsecond')) else a.valid end
  where a.id = which and a.kind = 'emergency' and a.reviewed_at is null and a.practitioner_id <> people.actor_practitioner()
    and people.has_task('{privacy}')
  returning true;
end;

-- As before; nobody under twelve decides alone, whatever is told.
create or replace function people.begin_pregnancy(subject uuid, due date, how_many integer, alone boolean) returns uuid
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare made uuid;
begin
  if not people.may_tell_pregnancy(subject) then return null; end if;
  perform from people.person p where p.id = subject and p.died_on is null
    and (alone is not null or p.decides_alone or not people.is_minor(p.birth_date, 12)) for update;
  if not found or exists (select from people.pregnancy g where g.person_id = subject and g.ended_on is null) then return null; end if;
  if alone then update people.person p set decides_alone = true where p.id = subject and people.is_minor(p.birth_date, 12); end if;
  insert into people.pregnancy (person_id, due_date, children) values (subject, due, how_many) returning id into made;
  return made;
end $$;

-- As before; and a child is covered by what covers who bore them, also when they come into a family that has no order (R-55).
create or replace function people.tell_birth(which uuid, on_day date, names text[], into_home uuid) returns uuid[]
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  mother uuid;
  home uuid := into_home;
  child uuid;
  born uuid[] := '{}';
  given text;
  hidden boolean;
begin
  if into_home is not null and not exists (select from people.pregnancy g join people.family_member m on m.person_id = g.person_id
    where g.id = which and m.family_id = into_home and m.valid @> people.day(people.at()) and m.part <> 'child') then return null; end if;
  mother := people.end_pregnancy(which, on_day, 'birth');
  if mother is null then return null; end if;
  update people.pregnancy g set children = cardinality(names) where g.id = which;
  hidden := people.has_safety_order(mother, people.at());
  if home is null then
    insert into people.family default values returning id into home;
    insert into people.family_member (family_id, person_id, part, valid) values (home, mother, 'parent', daterange(on_day, null));
  end if;
  foreach given in array names loop
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

revoke all on function people.is_claim(people.care), people.cares_to_review() from public;
grant execute on function people.cares_to_review() to perheverkosto_app;
