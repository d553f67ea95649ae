-- Who guards a child, how far and until when, recorded by who cares for the child (R-09, R-16, R-54). Each beginning and each end has its
-- source and words on what was seen; nothing is overwritten.
alter table people.guardianship
  add column evidence text check (length(evidence) between 1 and 500),
  add column ended_at timestamptz,
  add column ended_by uuid references people.practitioner,
  add column end_source text
    check (end_source in ('population_register', 'court_decision', 'placement_decision', 'seen_by_professional')),
  add column end_evidence text check (length(end_evidence) between 1 and 500),
  add check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_evidence is null));
create index on people.guardianship (ended_by);
alter table people.guardian_limit
  add column evidence text check (length(evidence) between 1 and 500),
  add column ended_at timestamptz,
  add column ended_by uuid references people.practitioner,
  add column end_source text
    check (end_source in ('population_register', 'court_decision', 'placement_decision', 'seen_by_professional')),
  add column end_evidence text check (length(end_evidence) between 1 and 500),
  add check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_evidence is null));
create index on people.guardian_limit (ended_by);
-- What was seen may tell of violence: no guardian reads it, nor anybody else who may see that there is a guardian.
revoke select on people.guardianship, people.guardian_limit from perheverkosto_app;
grant select (id, adult_id, child_id, basis, scope, source, verified_at, valid, created_at) on people.guardianship
  to perheverkosto_app;
grant select (id, guardianship_id, reason, set_by, valid, created_at) on people.guardian_limit to perheverkosto_app;

-- Whether the one who asks may record who belongs to somebody and who guards them. That opens somebody's data to others or shuts it, so a
-- claim is not enough: care that is sure, or of somebody who was made in that very act and whom no turvakielto covers.
create function people.may_keep_family(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce((people.actor()).level = 'strong' and (people.surely_cares(me, subject, people.at())
    or not people.has_safety_order(subject, people.at()) and exists (select from people.care c
      join people.practitioner_role r on r.practitioner_id = me and r.unit_id = c.unit_id and r.valid @> people.at()
        and people.opens_client_data(r.task)
      where c.person_id = subject and c.valid @> people.at() and c.of_newcomer and c.reviewed_at is null
        and (c.practitioner_id = me or exists (select from people.team_member m
          where m.team_id = c.team_id and m.practitioner_id = me and m.valid @> people.day(people.at()))))), false)
  from people.actor_practitioner() me;
end;

-- The guardianships of a child that go on or are to begin, and those that have ended with a limit still in force; with what was seen.
create function people.guardianships_kept(child uuid)
  returns table (id uuid, given_name text, family_name text, basis text, scope text, source text, evidence text, verified_at timestamptz,
    verified_by text, since date, until date, ended boolean, limits jsonb)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select g.id, a.given_name, a.family_name, g.basis, g.scope, g.source, g.evidence, g.verified_at,
    w.given_name || ' ' || w.family_name, lower(g.valid), upper(g.valid), not e.goes_on, l.limits
  from people.guardianship g join people.person a on a.id = g.adult_id left join people.practitioner w on w.id = g.verified_by
  cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'reason', m.reason, 'evidence', m.evidence)
      order by m.created_at, m.id), '[]') as limits
    from people.guardian_limit m where m.guardianship_id = g.id and m.valid @> people.at()) l
  cross join lateral (select not isempty(g.valid) and coalesce(upper(g.valid) > people.day(people.at()), true) as goes_on) e
  where g.child_id = child and people.may_keep_family(child) and (e.goes_on or l.limits <> '[]')
  order by a.family_name, a.given_name, g.id;
end;

-- That somebody was looked for by identity code. Of a child under turvakielto the adult must not learn from their own log who cares for the
-- child: then the row names nobody (R-55).
create function people.log_found(child uuid, adult uuid) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, action, what, purpose, basis)
    select people.at(), case when not people.has_safety_order(child, people.at()) then adult end, people.actor_practitioner(),
      n.given_name || ' ' || n.family_name, n.title -> 'fi' ->> 'text', 'searched', 'person', 'search', 'duty'
    from people.actor_name() n;
end;

-- What keeps an adult away from a child, or from who is beside the child, goes along with a new guardianship: a new row must not open what a
-- limit has shut.
create function people.carry_limits(made uuid) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.guardian_limit (guardianship_id, reason, set_by, valid)
    select distinct on (l.reason) made, l.reason, people.actor_practitioner(), tstzrange(people.at(), upper(l.valid))
    from people.guardianship n join people.guardianship g on g.adult_id = n.adult_id and g.id <> n.id
    join people.guardian_limit l on l.guardianship_id = g.id and l.valid @> people.at()
    where n.id = made and (g.child_id = n.child_id or l.reason in ('protection_order', 'danger')
      and (g.child_id in (select people.household(n.child_id, people.at()))
        or exists (select from people.guardianship b join people.guardianship s on s.adult_id = b.adult_id and s.child_id = g.child_id
          where b.child_id = n.child_id and b.adult_id <> n.adult_id and b.valid @> people.day(people.at())
            and s.valid @> people.day(people.at()))))
    order by l.reason, upper(l.valid) desc nulls first;
end;

-- Somebody known by an identity code, or made of what is told, is recorded as a guardian.
create function people.record_guardian(child uuid, identities bytea[], code bytea, given text, family text, born date, speaks text,
  on_basis text, how_far text, by_source text, seen text, since date, until date, out answer text)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  adult uuid;
  made uuid;
  ends date;
begin
  if not people.may_keep_family(child) then answer := 'not_allowed'; return; end if;
  select (p.birth_date + interval '18 years')::date into ends from people.person p
    where p.id = child and p.died_on is null and people.is_minor(p.birth_date, 0) for update;
  if ends is null then answer := 'not_allowed'; return; end if;
  perform pg_advisory_xact_lock(hashtextextended(encode(identities[1], 'hex'), 7365003));
  select i.person_id into adult from people.identity i where i.hash = any(identities);
  perform people.log_found(child, adult);
  if adult is null then
    if given is null then answer := 'unknown'; return; end if;
    insert into people.person (given_name, family_name, birth_date, identity_code, lang)
      values (given, family, born, code, speaks) returning id into adult;
    insert into people.identity (hash, person_id) values (identities[1], adult);
  end if;
  if adult = child or exists (select from people.person p where p.id = adult and p.died_on is not null) then
    answer := 'nobody'; return;
  end if;
  insert into people.guardianship (adult_id, child_id, basis, scope, source, verified_at, verified_by, evidence, valid)
    values (adult, child, on_basis, how_far, by_source, people.at(), people.actor_practitioner(), seen,
      daterange(since, least(until, ends))) returning id into made;
  perform people.carry_limits(made);
  perform people.write_uses(jsonb_build_array(jsonb_build_object('subject', child, 'action', 'wrote', 'what', 'guardianship',
    'records', array[made], 'purpose', 'care')), people.at());
  answer := 'recorded';
-- What was written before is taken back by this, the row of the search as well.
exception when exclusion_violation then perform people.log_found(child, adult); answer := 'already';
end $$;

-- A limit upon a guardianship begins at once (R-54). One that has a last day wakes no permission that slept beside it.
create function people.limit_guardian(which uuid, why text, seen text, last_day date) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  found people.guardianship;
  made uuid;
begin
  select * into found from people.guardianship g where g.id = which for update;
  if found.id is null or not exists (select from people.guardianships_kept(found.child_id) k where k.id = which) then return 'gone'; end if;
  if exists (select from people.guardian_limit l where l.guardianship_id = which and l.reason = why and l.valid @> people.at())
    then return 'already'; end if;
  insert into people.guardian_limit (guardianship_id, reason, set_by, evidence, valid)
    values (which, why, people.actor_practitioner(), seen,
      tstzrange(people.at(), (last_day + 1)::timestamp at time zone 'Europe/Helsinki')) returning id into made;
  if last_day is not null then perform people.end_sleeping_trusts(made, people.at()); end if;
  perform people.write_uses(jsonb_build_array(jsonb_build_object('subject', found.child_id, 'action', 'wrote', 'what', 'guardianship',
    'records', array[which], 'purpose', 'care')), people.at());
  return 'limited';
end $$;

-- A guardianship or a limit ends on a day, today at the earliest: from then on it is not in force. What was true before stays.
create function people.end_guarding(which uuid, on_day date, by_source text, seen text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  g people.guardianship;
  l people.guardian_limit;
  ends timestamptz := case when on_day = people.day(people.at()) then people.at()
    else on_day::timestamp at time zone 'Europe/Helsinki' end;
begin
  select * into l from people.guardian_limit m where m.id = which for update;
  select * into g from people.guardianship o where o.id = coalesce(l.guardianship_id, which) for update;
  if g.id is null or not exists (select from people.guardianships_kept(g.child_id) k where k.id = g.id
      and (l.id is null or k.limits @> jsonb_build_array(jsonb_build_object('id', l.id)))) then return 'gone'; end if;
  if on_day < people.day(people.at()) then return 'day'; end if;
  if l.id is null then
    if isempty(g.valid) or on_day > upper(g.valid) then return 'day'; end if;
    update people.guardianship o set valid = daterange(lower(o.valid), greatest(on_day, lower(o.valid))), ended_at = people.at(),
      ended_by = people.actor_practitioner(), end_source = by_source, end_evidence = seen where o.id = g.id;
  else
    if ends > upper(l.valid) then return 'day'; end if;
    -- What slept beside it must not wake because it is gone.
    perform people.end_sleeping_trusts(l.id, people.at());
    update people.guardian_limit m set valid = tstzrange(lower(m.valid), greatest(ends, lower(m.valid))), ended_at = people.at(),
      ended_by = people.actor_practitioner(), end_source = by_source, end_evidence = seen where m.id = l.id;
  end if;
  perform people.write_uses(jsonb_build_array(jsonb_build_object('subject', g.child_id, 'action', 'wrote', 'what', 'guardianship',
    'records', array[g.id], 'purpose', 'care')), people.at());
  return 'ended';
end $$;

revoke all on function people.may_keep_family(uuid), people.guardianships_kept(uuid), people.log_found(uuid, uuid),
  people.carry_limits(uuid),
  people.record_guardian(uuid, bytea[], bytea, text, text, date, text, text, text, text, text, date, date),
  people.limit_guardian(uuid, text, text, date), people.end_guarding(uuid, date, text, text) from public;
grant execute on function people.may_keep_family(uuid), people.guardianships_kept(uuid),
  people.record_guardian(uuid, bytea[], bytea, text, text, date, text, text, text, text, text, date, date),
  people.limit_guardian(uuid, text, text, date), people.end_guarding(uuid, date, text, text) to perheverkosto_app;
