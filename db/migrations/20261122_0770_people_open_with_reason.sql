-- What the professionals' pages ask beyond the rows they see: whom to look for, on what ground to open, and who looks over it (R-03).
alter table people.access_reason
  add column ground text check (ground in ('request', 'on_call', 'referral', 'substitute', 'other')),
  add column outcome text check (outcome in ('right', 'wrong')),
  add column outcome_words text check (length(outcome_words) between 1 and 2000),
  add check ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (outcome is null));
create index on people.person (birth_date);

-- A reason is written through the functions below only: they know the limits.
revoke insert on people.access_reason from perheverkosto_app;
revoke insert (id, practitioner_id, person_id, kind, reason, valid) on people.access_reason from perheverkosto_app;

create function people.may_search() returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce((people.actor()).level = 'strong' and exists (select from people.practitioner_role r
    where r.practitioner_id = people.actor_practitioner() and r.valid @> people.at() and people.opens_client_data(r.task)), false);
end;

-- Both tell an id and nothing else, and only to who has a client-data task. What was asked stays out of every log.
create function people.find_by_identity(wanted bytea) returns uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic select i.person_id from people.identity i where i.hash = wanted and people.may_search(); end;

create function people.find_by_birth(given text, family text, born date) returns setof uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select p.id from people.person p
  where p.birth_date = born and lower(p.family_name) = lower(family)
    and lower(split_part(p.given_name, ' ', 1)) = lower(split_part(given, ' ', 1)) and people.may_search()
  limit 2;
end;

-- Whether the one who asks has just looked for somebody: an address alone, however one came by it, opens nothing.
create function people.has_searched(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select people.may_search() and exists (select from people.use_log l
    where l.actor_practitioner_id = people.actor_practitioner() and l.subject_id = subject and l.action = 'searched'
      and l.at > people.at() - interval '30 minutes' and l.at <= people.at());
end;

create function people.open_with_reason(subject uuid, how text, on_ground text, words text) returns uuid
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.access_reason (practitioner_id, person_id, kind, ground, reason, valid)
  select people.actor_practitioner(), subject, how, on_ground, words, tstzrange(people.at(), people.at() + interval '12 hours')
  where how in ('documented', 'emergency') and people.has_searched(subject)
  returning id;
end;

-- Turvakielto: who cares for somebody writes why before seeing where they are (R-55).
create function people.locate_with_reason(subject uuid, words text) returns uuid
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.access_reason (practitioner_id, person_id, kind, reason, valid)
  select people.actor_practitioner(), subject, 'location', words, tstzrange(people.at(), people.at() + interval '1 hour')
  where people.cares(people.actor_practitioner(), subject, 'own_page', people.at()) and (people.actor()).level = 'strong'
  returning id;
end;

-- A child's guardians belong to what a professional has to know of the child, also those whose own matters they do not see.
create function people.guardians_told(child uuid)
  returns table (adult_id uuid, given_name text, family_name text, basis text, scope text, limits text[])
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select g.adult_id, a.given_name, a.family_name, g.basis, g.scope,
    array(select l.reason from people.guardian_limit l where l.guardianship_id = g.id and l.valid @> people.at() order by l.reason)
  from people.guardianship g join people.person a on a.id = g.adult_id
  where g.child_id = child and g.valid @> people.day(people.at())
    and people.actor_practitioner() is not null and people.may_see(child, 'own_page')
  order by a.family_name, a.given_name;
end;

-- Whether turvakielto covers somebody one sees: an order of another of the household does too.
create function people.is_protected(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select people.actor_practitioner() is not null and people.may_see(subject, 'own_page') and people.has_safety_order(subject, people.at());
end;

-- Somebody else than the one who looked says whether the haste was real.
create function people.review_access(which uuid, how text, words text) returns boolean
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.access_reason a set reviewed_at = people.at(), reviewed_by = people.actor_practitioner(), outcome = how, outcome_words = words
  where a.id = which and a.kind = 'emergency' and a.reviewed_at is null and a.practitioner_id <> people.actor_practitioner()
    and people.has_task('{privacy}')
  returning true;
end;

-- Whom a hasty look was at, told to who looks over it: a privacy officer sees no family otherwise.
create function people.looked_at(which uuid) returns text
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select p.given_name || ' ' || p.family_name from people.access_reason a join people.person p on p.id = a.person_id
  where a.id = which and a.kind = 'emergency' and people.has_task('{privacy}');
end;

revoke all on function people.may_search(), people.find_by_identity(bytea), people.find_by_birth(text, text, date),
  people.has_searched(uuid), people.open_with_reason(uuid, text, text, text), people.locate_with_reason(uuid, text),
  people.guardians_told(uuid), people.is_protected(uuid),
  people.review_access(uuid, text, text), people.looked_at(uuid) from public;
grant execute on function people.find_by_identity(bytea), people.find_by_birth(text, text, date), people.has_searched(uuid),
  people.open_with_reason(uuid, text, text, text), people.locate_with_reason(uuid, text),
  people.guardians_told(uuid), people.is_protected(uuid),
  people.review_access(uuid, text, text), people.looked_at(uuid) to perheverkosto_app;
