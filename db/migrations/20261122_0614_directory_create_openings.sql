-- Room directory: opening hours, where facts came from, and names we know the place of.
-- Opening hours (D11, Hauki's model): a period holds for some days and carries rules; an overriding period wins over the rest.
create table directory.opening_period (
  id uuid primary key default gen_random_uuid(),
  location_id uuid references directory.location on delete cascade,
  service_id uuid references directory.service on delete cascade,
  valid daterange not null,
  override boolean not null default false,
  -- an overriding period without rules means closed
  name jsonb,
  created_at timestamptz not null default now(),
  check (num_nonnulls(location_id, service_id) = 1)
);
create index on directory.opening_period (location_id);
create index on directory.opening_period (service_id);

create table directory.opening_rule (
  id uuid primary key default gen_random_uuid(),
  period_id uuid not null references directory.opening_period on delete cascade,
  -- ISO weekdays, Monday is 1
  weekdays smallint[] not null check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and weekdays <> '{}'),
  opens time not null,
  -- earlier than or equal to `opens`: on the following day, so 00:00–00:00 is round the clock
  closes time not null,
  state text not null default 'open' check (state in ('open', 'by_appointment', 'self_service')),
  created_at timestamptz not null default now()
);
create index on directory.opening_rule (period_id);

-- The periods above written out as moments, some times a day and on change: "open now" is one look-up.
create table directory.opening (
  id uuid primary key default gen_random_uuid(),
  location_id uuid references directory.location on delete cascade,
  service_id uuid references directory.service on delete cascade,
  span tstzrange not null check (not isempty(span)),
  state text not null,
  check (num_nonnulls(location_id, service_id) = 1),
  exclude using gist (location_id with =, span with &&),
  exclude using gist (service_id with =, span with &&)
);
create index on directory.opening (location_id);
create index on directory.opening (service_id);

-- Where a record's facts came from (feature row 12, R-35).
create table directory.provenance (
  record_id uuid not null,
  source text not null,
  source_key text not null,
  -- when the source itself last changed the record; null: not told
  source_modified_on date,
  retrieved_on date not null,
  licence text not null,
  primary key (record_id, source)
);
create unique index provenance_source_key on directory.provenance (source, source_key);

-- What we can tell the position of without asking anybody else.
create table directory.place_name (
  id uuid primary key default gen_random_uuid(),
  -- the names of one spot share this, one row a language
  spot uuid not null,
  lang text not null check (lang in ('fi', 'sv', 'en')),
  name text not null,
  folded text not null generated always as (platform.folded(name)) stored,
  -- a street and a postal code are only roughly where they are said to be
  kind text not null check (kind in ('area', 'place_name', 'address', 'street', 'postal_code')),
  lat double precision not null,
  lon double precision not null,
  created_at timestamptz not null default now()
);
create index on directory.place_name using gist (folded public.gist_trgm_ops);
create index on directory.place_name (spot);

grant select on all tables in schema directory to perheverkosto_app;
grant insert, update, delete on directory.opening to perheverkosto_app;
