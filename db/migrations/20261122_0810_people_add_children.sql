-- A child who was born before the family came here (R-09): made of what is told by who cares for the parent, into a family of the parent's and
-- into the same care in the units of the one who tells, as sure as the parent's. `known`: somebody has that code, or that name and birthday;
-- a child who is here already belongs to somebody, and is not put into another family by a form. `alone`: as in take_into_care. `by_source`:
-- the parent is recorded as a guardian too; null: not now.
create function people.add_child(parent uuid, identities bytea[], code bytea, given text, family text, born date, alone boolean,
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
  select p.id into child from people.person p where lower(p.given_name) = lower(given) and lower(p.family_name) = lower(family)
    and p.birth_date = born order by p.created_at limit 1;
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
      wanted_until, reviewed_at, reviewed_by, outcome, outcome_words)
    select child, c.practitioner_id, c.team_id, c.unit_id, 'assignment', tstzrange(people.at(), upper(c.valid)), c.opened_by,
      case when c.opened_by is not null then people.at() end, 'born before', c.of_newcomer, c.wanted_until, c.reviewed_at, c.reviewed_by,
      c.outcome, c.outcome_words
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
revoke all on function people.add_child(uuid, bytea[], bytea, text, text, date, boolean, uuid, text, text) from public;
grant execute on function people.add_child(uuid, bytea[], bytea, text, text, date, boolean, uuid, text, text) to perheverkosto_app;
