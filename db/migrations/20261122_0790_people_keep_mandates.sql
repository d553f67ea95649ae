-- Who may act for a grown-up: somebody whom they let act here (trust), or whom a register has just told us of (R-53).
alter table people.trust drop constraint trust_purposes_check,
  add constraint trust_purposes_check check (purposes <@ array['own_page', 'appointments', 'groups', 'pregnancy', 'acting']
    and cardinality(purposes) > 0);

-- What a register answered when somebody asked on whose behalf they may act. It holds in the sign-in that asked, and no longer than that.
create table people.mandate (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person on delete cascade,
  adult_id uuid not null references people.person on delete cascade,
  source text not null check (source in ('suomi_fi')),
  -- the matters it covers, by the register's own codes
  issues text[] not null,
  -- no reference: a session is forgotten after a day, and this must stay answerable
  session bytea not null check (length(session) = 32),
  valid tstzrange not null check (not lower_inf(valid) and not upper_inf(valid)),
  created_at timestamptz not null default now(),
  check (person_id <> adult_id)
);
create index on people.mandate (person_id);
create index on people.mandate (adult_id);
create index on people.mandate (session);
alter table people.mandate enable row level security;
alter table people.mandate force row level security;
create policy owner on people.mandate to current_user using (true) with check (true);
create policy own on people.mandate for select to perheverkosto_app
  using (person_id = (select people.actor_person()) or adult_id = (select people.actor_person()));
grant select (id, person_id, adult_id, source, issues, valid, created_at) on people.mandate to perheverkosto_app;

-- A register knows nothing of what we know: a limit, a danger, a child who decides alone, a child under turvakielto; and whoever may only
-- know of a child, or whose custody has ended, does not come back by it.
create function people.may_be_represented(subject uuid, adult uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from people.person p
    where p.id = subject and p.died_on is null and not people.kept_apart(subject, adult, at)
      and (p.birth_date <= people.day(at) - interval '18 years'
        or p.birth_date is not null and not p.decides_alone and not people.has_safety_order(subject, at)
          and (people.acts_for(adult, subject, at)
            or not exists (select from people.guardianship g where g.adult_id = adult and g.child_id = subject))));
end;

create function people.mandated(actor people.session, subject uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.mandate m where m.person_id = subject and m.adult_id = actor.person_id and m.session = actor.hash
      and m.valid @> at)
    and people.may_be_represented(subject, actor.person_id, at);
end;

-- The identity code of whoever asks, as it is kept; only who has the keys can read it.
create function people.own_identity_code() returns bytea
  language sql stable security definer set search_path = people, pg_temp
begin atomic select p.identity_code from people.person p where p.id = people.actor_person(); end;

-- A register has answered the one who has signed in. Only who has the keys can make the hash of whom it named; a person is never made of
-- an answer. Returns nobody when there is nobody, or they must not be represented.
create function people.confirm_mandate(asked_in bytea, identity bytea, covers text[], until timestamptz, at timestamptz) returns uuid
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.mandate (person_id, adult_id, source, issues, session, valid)
  select i.person_id, s.person_id, 'suomi_fi', covers, s.hash,
    tstzrange(t, least(coalesce(until, s.signed_in_at + interval '12 hours'), s.signed_in_at + interval '12 hours'))
  from people.session s cross join people.moment(at) t join people.identity i on i.hash = identity
  where s.hash = asked_in and s.ended_at is null and s.locked_at is null and s.ends_at > t and s.level = 'strong'
    and i.person_id <> s.person_id and coalesce(until > t, true) and people.may_be_represented(i.person_id, s.person_id, t)
  returning person_id;
end;

revoke all on function people.may_be_represented(uuid, uuid, timestamptz), people.mandated(people.session, uuid, timestamptz),
  people.own_identity_code(), people.confirm_mandate(bytea, bytea, text[], timestamptz, timestamptz) from public;
grant execute on function people.own_identity_code(),
  people.confirm_mandate(bytea, bytea, text[], timestamptz, timestamptz) to perheverkosto_app;
