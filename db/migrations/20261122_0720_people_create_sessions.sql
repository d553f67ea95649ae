-- Who is asking (D5, D6). The application's role can name nobody: it shows the hash of a session, which it can neither list nor
-- read, and the functions below, which belong to the owner of the tables, say whose session that is.

-- Which person or practitioner an issuer's subject is. The hash is keyed with a key that lives outside the database (D16), so that
-- neither an identity code nor a guess at one finds anybody here.
create table people.identity (
  hash bytea primary key check (length(hash) = 32),
  person_id uuid references people.person on delete cascade,
  practitioner_id uuid references people.practitioner,
  created_at timestamptz not null default now(),
  check ((person_id is null) <> (practitioner_id is null))
);
create index on people.identity (person_id);
create index on people.identity (practitioner_id);

create table people.session (
  hash bytea primary key check (length(hash) = 32),
  person_id uuid references people.person on delete cascade,
  practitioner_id uuid references people.practitioner,
  -- `light` never shows client data
  level text not null check (level in ('strong', 'light')),
  device text not null check (device in ('own', 'shared')),
  -- what the issuer said, for signing out there too; encrypted, and gone when the session ends
  issuer text not null,
  issuer_session text,
  -- for whom, besides themselves, a person acts, and on what ground
  acting_for uuid references people.person on delete cascade,
  acting_basis text check (acting_basis in ('custody', 'mandate')),
  signed_in_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  ended_at timestamptz,
  locked_at timestamptz,
  created_at timestamptz not null default now(),
  check ((person_id is null) <> (practitioner_id is null)),
  check ((acting_for is null) = (acting_basis is null)),
  check (acting_for is null or person_id is not null)
);
create index on people.session (person_id);
create index on people.session (practitioner_id);
create index on people.session (acting_for);
create index on people.session (ends_at);

-- Whoever has left is signed out with that day, whatever roles nobody thought to end.
create function people.has_left(practitioner uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic select exists (select from people.practitioner p where p.id = practitioner and p.left_on <= people.day(at)); end;

-- The live session that the running transaction has shown, or nothing. Ended elsewhere, it ends here with the next statement.
create function people.actor() returns people.session
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select s.* from people.session s
  where s.hash = case when current_setting('people.session', true) ~ '^[0-9a-f]{64}$'
      then decode(current_setting('people.session', true), 'hex') end
    and s.ended_at is null and s.locked_at is null and s.ends_at > people.at() and not people.has_left(s.practitioner_id, people.at());
end;

-- Who acts, strongly identified: a light session is nobody here, and owns nothing that a policy opens.
create function people.actor_person() returns uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic select a.person_id from people.actor() a where a.level = 'strong'; end;

create function people.actor_practitioner() returns uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic select a.practitioner_id from people.actor() a where a.level = 'strong'; end;

-- What the page calls whoever has signed in; also at the light level, which sees nothing else of itself.
create function people.actor_name() returns table (given_name text, family_name text, lang text, title jsonb)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select p.given_name, p.family_name, p.lang, null::jsonb from people.person p where p.id = (people.actor()).person_id
  union all
  select p.given_name, p.family_name, p.lang, p.title from people.practitioner p
  where p.id = (people.actor()).practitioner_id;
end;

-- Whether an adult may act for a child by right: dated evidence, no limit upon it (R-54), and a child who does not decide alone.
create function people.guards(adult uuid, child uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from people.guardianship g join people.person c on c.id = g.child_id
    where g.adult_id = adult and g.child_id = child and g.valid @> people.day(at)
      and c.birth_date > people.day(at) - interval '18 years'
      and not c.decides_alone
      and not exists (select from people.guardian_limit l where l.guardianship_id = g.id and l.valid @> at));
end;

-- To know is not to decide: a parent who has the right to information only sees, and acts for nobody.
create function people.acts_for(adult uuid, child uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select people.guards(adult, child, at) and exists (select from people.guardianship g
    where g.adult_id = adult and g.child_id = child and g.valid @> people.day(at) and g.scope <> 'right_to_know');
end;

-- A person and everybody who is now of a family of theirs.
create function people.household(person uuid, at timestamptz) returns setof uuid
  language sql stable rows 6 security definer set search_path = people, pg_temp
begin atomic
  select person
  union
  select theirs.person_id from people.family_member mine join people.family_member theirs on theirs.family_id = mine.family_id
  where mine.person_id = person and mine.valid @> people.day(at) and theirs.valid @> people.day(at);
end;

-- Whether a protection order or a danger keeps one of two away from the other, or from a child whom the other lives with or guards.
create function people.kept_apart(one uuid, other uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from (values (one, other), (other, one)) pair(away, beside)
    join people.guardianship g on g.adult_id = pair.away
    join people.guardian_limit l on l.guardianship_id = g.id and l.valid @> at and l.reason in ('protection_order', 'danger')
    where g.child_id in (select people.household(pair.beside, at))
      or exists (select from people.guardianship b
        where b.adult_id = pair.beside and b.child_id = g.child_id and b.valid @> people.day(at)));
end;

-- A trust sleeps while the two are kept apart: it may have been given under pressure, or before.
create function people.trusts(person uuid, adult uuid, purpose text, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.trust t
    where t.person_id = person and t.adult_id = adult and purpose = any(t.purposes) and t.valid @> at)
    and not people.kept_apart(person, adult, at);
end;

-- A verified care relationship, and a task that opens client data where the relationship is. A pregnancy is a health datum: of those
-- who care, it is open where patient records are kept.
create function people.cares(practitioner uuid, person uuid, purpose text, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from people.care c
    join people.practitioner_role r on r.practitioner_id = practitioner and r.unit_id = c.unit_id and r.valid @> at
      and people.opens_client_data(r.task)
    where c.person_id = person and c.valid @> at
      and (purpose <> 'pregnancy' or exists (select from people.unit u join people.register k on k.id = u.register_id
        where u.id = c.unit_id and k.kind = 'patient'))
      and (c.practitioner_id = practitioner or exists (select from people.team_member m
        where m.team_id = c.team_id and m.practitioner_id = practitioner and m.valid @> people.day(at))));
end;

create function people.has_reason(practitioner uuid, person uuid, kinds text[], at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from people.access_reason a
    where a.practitioner_id = practitioner and a.person_id = person and a.kind = any(kinds) and a.valid @> at
      and exists (select from people.practitioner_role r where r.practitioner_id = practitioner and r.valid @> at
        and people.opens_client_data(r.task)));
end;

-- Whether somebody has now a task that opens client data where patient records are kept.
create function people.keeps_patients(practitioner uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from people.practitioner_role r join people.unit u on u.id = r.unit_id join people.register k on k.id = u.register_id
    where r.practitioner_id = practitioner and r.valid @> at and people.opens_client_data(r.task) and k.kind = 'patient');
end;

create function people.may_see(actor people.session, subject uuid, purpose text, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(actor.level = 'strong' and case
    when actor.person_id is not null then actor.person_id = subject
      or (purpose in ('own_page', 'appointments', 'groups') and people.guards(actor.person_id, subject, at))
      or people.trusts(subject, actor.person_id, purpose, at)
    else people.cares(actor.practitioner_id, subject, purpose, at)
      or people.has_reason(actor.practitioner_id, subject, array['documented', 'emergency'], at)
        and (purpose <> 'pregnancy' or people.keeps_patients(actor.practitioner_id, at))
  end, false);
end;

-- D5: the one place that says who may see whom, for what, and when; no evidence means no.
-- Purposes: own_page, appointments, groups, and pregnancy, which no guardian sees by right.
create function people.may_see(subject uuid, purpose text) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic select people.may_see(people.actor(), subject, purpose, people.at()); end;

-- One's own, or that of somebody who is now of the same family: an order covers the household (R-55).
create function people.has_safety_order(person uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.household(person, at) h join people.safety_order s on s.person_id = h and s.valid @> at);
end;

-- Where somebody is: told to themselves, and to whoever sees them; under turvakielto only to who cares for them and has written
-- why, never to another guardian (R-55).
create function people.may_locate(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(case
    when people.has_safety_order(subject, people.at()) then (people.actor()).level = 'strong' and (people.actor_person() = subject
      or (people.cares(people.actor_practitioner(), subject, 'own_page', people.at())
        and people.has_reason(people.actor_practitioner(), subject, array['location'], people.at())))
    else people.may_see(subject, 'own_page')
  end, false);
end;

-- By whom somebody is served tells where they live (R-55). Under turvakielto a professional learns it who cares for them or has written
-- why; of the guardians only one of the very household whose order it is, and who has it too.
create function people.may_trace(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(case
    when people.actor_person() = subject or not people.has_safety_order(subject, people.at()) then true
    when people.actor_practitioner() is not null then people.cares(people.actor_practitioner(), subject, 'own_page', people.at())
      or people.has_reason(people.actor_practitioner(), subject, array['location'], people.at())
    else subject in (select people.household(people.actor_person(), people.at()))
      and exists (select from people.safety_order s where s.person_id = people.actor_person() and s.valid @> people.at())
      and not exists (select from people.household(subject, people.at()) h
        join people.safety_order s on s.person_id = h and s.valid @> people.at()
        where h not in (select people.household(people.actor_person(), people.at())))
  end, false);
end;

create function people.has_task(wanted text[]) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.practitioner_role r
    where r.practitioner_id = people.actor_practitioner() and r.task = any(wanted) and r.valid @> people.at());
end;
