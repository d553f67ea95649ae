-- People and their families. A family owns nothing (D3); evidence of who may act for whom is dated and has a source (R-16, R-54).
create table people.person (
  id uuid primary key default gen_random_uuid(),
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  birth_date date,
  died_on date,
  -- the identity code, encrypted with a key that lives outside the database (D16); who somebody is, is found by identity below
  identity_code bytea,
  lang text not null default 'fi' check (lang in ('fi', 'sv', 'en')),
  -- BCP-47; null: needs none
  interpreter text check (length(interpreter) between 2 and 12),
  -- how to tell that there is something to read; the message itself never says what
  notify_by text not null default 'none' check (notify_by in ('none', 'email', 'sms')),
  -- a mother under 18 decides of her own matters; her guardians see nothing unless she allows (trust)
  decides_alone boolean not null default false,
  created_at timestamptz not null default now()
);

-- Ways to reach or find somebody, apart from the person: whoever may see a person need not know where they are (R-55).
create table people.contact_point (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person on delete cascade,
  kind text not null check (kind in ('phone', 'email', 'address', 'home_area')),
  value text not null check (length(value) between 1 and 300),
  created_at timestamptz not null default now(),
  unique (person_id, kind)
);

-- Turvakielto: who has it, since when and by what source. It covers those of the same household.
create table people.safety_order (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person on delete cascade,
  source text not null check (source in ('population_register', 'sign_in', 'told_by_person', 'seen_by_professional')),
  valid tstzrange not null,
  created_at timestamptz not null default now(),
  exclude using gist (person_id with =, valid with &&)
);

create table people.family (
  id uuid primary key default gen_random_uuid(),
  created_at timestamptz not null default now()
);

-- Somebody may belong to two families: a child of two households, a step-parent.
create table people.family_member (
  family_id uuid not null references people.family on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  part text not null check (part in ('child', 'parent', 'foster_parent', 'other_adult')),
  valid daterange not null default '[,)',
  primary key (family_id, person_id)
);
create index on people.family_member (person_id);

create table people.guardianship (
  id uuid primary key default gen_random_uuid(),
  adult_id uuid not null references people.person on delete cascade,
  child_id uuid not null references people.person on delete cascade,
  basis text not null check (basis in ('custody', 'foster_placement', 'appointed')),
  -- `right_to_know`: a separated parent without custody who has the right to information (R-09)
  scope text not null check (scope in ('everything', 'daily_care', 'right_to_know')),
  source text not null check (source in ('population_register', 'court_decision', 'placement_decision', 'seen_by_professional')),
  verified_at timestamptz not null,
  verified_by uuid references people.practitioner,
  valid daterange not null default '[,)',
  created_at timestamptz not null default now(),
  check (adult_id <> child_id),
  exclude using gist (adult_id with =, child_id with =, valid with &&)
);
create index on people.guardianship (adult_id);
create index on people.guardianship (child_id);
create index on people.guardianship (verified_by);

-- What must not reach another guardian: a protection order, an open dispute, a matter that one parent told alone (R-54).
create table people.guardian_limit (
  id uuid primary key default gen_random_uuid(),
  guardianship_id uuid not null references people.guardianship on delete cascade,
  reason text not null check (reason in ('protection_order', 'dispute', 'child_refuses', 'danger')),
  set_by uuid references people.practitioner,
  valid tstzrange not null,
  created_at timestamptz not null default now()
);
create index on people.guardian_limit (guardianship_id);
create index on people.guardian_limit (set_by);

-- Somebody lets another adult see or act: a grandmother, a guardian of a young mother. Given and taken back by the person alone.
create table people.trust (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person on delete cascade,
  adult_id uuid not null references people.person on delete cascade,
  purposes text[] not null check (purposes <@ array['own_page', 'appointments', 'groups', 'pregnancy'] and cardinality(purposes) > 0),
  valid tstzrange not null,
  created_at timestamptz not null default now(),
  check (person_id <> adult_id)
);
create index on people.trust (person_id);
create index on people.trust (adult_id);

-- A pregnancy belongs to the one who carries it; others see it only by her trust. It is a health datum.
create table people.pregnancy (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person on delete cascade,
  due_date date not null,
  children integer not null default 1 check (children between 1 and 6),
  ended_on date,
  outcome text check (outcome in ('birth', 'loss')),
  created_at timestamptz not null default now(),
  check ((ended_on is null) = (outcome is null))
);
create index on people.pregnancy (person_id);

-- Pause with care: while one is open, nothing is sent to anybody about the pregnancy without a person doing it.
create table people.pause (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person on delete cascade,
  pregnancy_id uuid references people.pregnancy on delete cascade,
  set_by_practitioner uuid references people.practitioner,
  span tstzrange not null,
  created_at timestamptz not null default now()
);
create index on people.pause (person_id);
create index on people.pause (pregnancy_id);
create index on people.pause (set_by_practitioner);

-- Care and client relationships, each with what verifies it (R-03): without one a professional sees nobody.
create table people.care (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person on delete cascade,
  practitioner_id uuid references people.practitioner,
  team_id uuid references people.team,
  unit_id uuid not null references people.unit,
  basis text not null check (basis in ('appointment', 'enrolment', 'assignment', 'request', 'consent')),
  valid tstzrange not null,
  created_at timestamptz not null default now(),
  check (practitioner_id is not null or team_id is not null)
);
create index on people.care (person_id);
create index on people.care (practitioner_id);
create index on people.care (team_id);
create index on people.care (unit_id);

-- Outside a care relationship one writes why; in an emergency the reason is reviewed afterwards.
create table people.access_reason (
  id uuid primary key default gen_random_uuid(),
  practitioner_id uuid not null references people.practitioner,
  person_id uuid not null references people.person on delete cascade,
  kind text not null check (kind in ('documented', 'emergency', 'location')),
  reason text not null check (length(reason) between 10 and 1000),
  -- an open end has no length, and would pass for short
  valid tstzrange not null check (not lower_inf(valid) and not upper_inf(valid) and upper(valid) - lower(valid) <= interval '12 hours'),
  reviewed_at timestamptz,
  reviewed_by uuid references people.practitioner,
  created_at timestamptz not null default now()
);
create index on people.access_reason (practitioner_id);
create index on people.access_reason (person_id);
create index on people.access_reason (reviewed_by);
