-- Floor people: whose registers there are, who works where, and what each may do (R-04, R-08, R-10, R-23).
create schema people;
grant usage on schema people to perheverkosto_app;

create table people.organization (
  id uuid primary key default gen_random_uuid(),
  key text not null unique check (key ~ '^[a-z0-9-]{1,60}$'),
  name jsonb not null,
  kind text not null check (kind in ('municipality', 'county', 'association', 'parish', 'company', 'state')),
  valid daterange not null default '[,)',
  created_at timestamptz not null default now()
);

-- A register belongs to one controller for ever (D2): a merged organization's rows keep theirs.
create table people.register (
  id uuid primary key default gen_random_uuid(),
  controller_id uuid not null references people.organization,
  kind text not null check (kind in ('patient', 'social_welfare', 'ecec', 'other')),
  name jsonb not null,
  created_at timestamptz not null default now(),
  unique (controller_id, kind)
);

create table people.unit (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid not null references people.organization,
  key text not null unique check (key ~ '^[a-z0-9-]{1,60}$'),
  name jsonb not null,
  -- the register its client data goes to; none for a unit that keeps none
  register_id uuid references people.register,
  phone text,
  -- slugs of the areas it serves
  areas text[] not null default '{}',
  valid daterange not null default '[,)',
  created_at timestamptz not null default now()
);
create index on people.unit (organization_id);
create index on people.unit (register_id);

-- What became of a unit. References to the former one stay whole; whoever asks for today's follows this.
create table people.unit_change (
  from_unit_id uuid not null references people.unit,
  to_unit_id uuid not null references people.unit,
  what text not null check (what in ('renamed', 'merged', 'split')),
  on_day date not null,
  created_at timestamptz not null default now(),
  primary key (from_unit_id, to_unit_id),
  check (from_unit_id <> to_unit_id)
);
create index on people.unit_change (to_unit_id);

create table people.practitioner (
  id uuid primary key default gen_random_uuid(),
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  title jsonb not null,
  lang text not null default 'fi' check (lang in ('fi', 'sv', 'en')),
  left_on date,
  created_at timestamptz not null default now()
);

-- Rights over time, never overwritten: ended by setting the end, so that "who could what on that day" has an answer (R-04).
create table people.practitioner_role (
  id uuid primary key default gen_random_uuid(),
  practitioner_id uuid not null references people.practitioner,
  -- a task of decree 457/2024, or one of ours that opens no client data
  task text not null check (task in (
    'broad_care', 'limited_care', 'care_support', 'medication', 'patient_administration',
    'client_responsibility', 'arranging_service', 'child_welfare', 'delivering_service', 'client_administration',
    'complaints_and_incidents', 'group_leading',
    'coordination', 'editing', 'approving', 'moderation', 'evaluation', 'administration', 'privacy')),
  service text check (service in ('clinic', 'family_centre', 'family_work', 'home_service', 'family_counselling',
    'speech_therapy', 'psychology', 'early_education', 'playground', 'peer_support')),
  unit_id uuid references people.unit,
  -- of a coordinator: the areas it reaches over, across organizations
  areas text[] not null default '{}',
  valid tstzrange not null,
  granted_by uuid references people.practitioner,
  reason text not null check (length(reason) between 1 and 500),
  created_at timestamptz not null default now(),
  check (not isempty(valid)),
  exclude using gist (practitioner_id with =, task with =, coalesce(service, '') with =,
    coalesce(unit_id, '00000000-0000-0000-0000-000000000000') with =, valid with &&)
);
create index on people.practitioner_role (practitioner_id);
create index on people.practitioner_role (unit_id);
create index on people.practitioner_role (granted_by);

-- Which tasks open client data at all. An administrator's, a coordinator's or an editor's never does.
create function people.opens_client_data(task text) returns boolean
  language sql immutable parallel safe
  return task in ('broad_care', 'limited_care', 'care_support', 'medication', 'patient_administration', 'client_responsibility',
    'arranging_service', 'child_welfare', 'delivering_service', 'client_administration', 'group_leading');

create table people.team (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references people.unit,
  name jsonb not null,
  created_at timestamptz not null default now()
);
create index on people.team (unit_id);

create table people.team_member (
  team_id uuid not null references people.team,
  practitioner_id uuid not null references people.practitioner,
  valid daterange not null default '[,)',
  primary key (team_id, practitioner_id)
);
create index on people.team_member (practitioner_id);

-- A feature is on everywhere or tried somewhere first (L-40). The narrowest switch decides: unit, then area, then the default.
create table people.feature (
  key text primary key check (key ~ '^[a-z_]{1,60}$'),
  name jsonb not null,
  everywhere boolean not null default false,
  created_at timestamptz not null default now()
);

create table people.feature_switch (
  id uuid primary key default gen_random_uuid(),
  feature text not null references people.feature,
  unit_id uuid references people.unit,
  area text,
  is_on boolean not null,
  created_at timestamptz not null default now(),
  unique nulls not distinct (feature, unit_id, area),
  check ((unit_id is null) <> (area is null))
);
create index on people.feature_switch (unit_id);

-- A physical room (D8).
create table people.space (
  id uuid primary key default gen_random_uuid(),
  unit_id uuid not null references people.unit,
  name jsonb not null,
  seats integer check (seats > 0),
  created_at timestamptz not null default now()
);
create index on people.space (unit_id);

-- One calendar for everybody and every space (D7): whatever takes time writes here, and nobody is in two places at once.
create table people.reservation (
  id uuid primary key default gen_random_uuid(),
  practitioner_id uuid references people.practitioner,
  space_id uuid references people.space,
  span tstzrange not null check (not isempty(span) and not lower_inf(span) and not upper_inf(span)),
  -- who wrote it, such as `booking`, and that room's own row
  kind text not null check (kind ~ '^[a-z_]{1,40}$'),
  subject_id uuid not null,
  created_at timestamptz not null default now(),
  check ((practitioner_id is null) <> (space_id is null)),
  exclude using gist (practitioner_id with =, span with &&) where (practitioner_id is not null),
  exclude using gist (space_id with =, span with &&) where (space_id is not null)
);
create index on people.reservation (practitioner_id);
create index on people.reservation (space_id);
create index on people.reservation (kind, subject_id);

-- Names of organizations, units and features say nothing about anybody.
grant select on people.organization, people.register, people.unit, people.unit_change, people.team, people.feature,
  people.feature_switch, people.space to perheverkosto_app;
