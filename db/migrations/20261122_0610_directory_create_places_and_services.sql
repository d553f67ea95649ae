-- Room directory: who serves, where, whom, when. Names follow HSDS 3.1; areas follow D9, texts D10, opening hours D11.
create schema directory;
grant usage on schema directory to perheverkosto_app;

-- Metres along the great circle, mean earth radius; exact enough for telling which playground is nearest.
create function directory.metres(lat1 double precision, lon1 double precision, lat2 double precision, lon2 double precision)
  returns double precision language sql immutable strict parallel safe
  return 2 * 6371008 * asin(least(1, sqrt(
    sin(radians(lat2 - lat1) / 2) ^ 2
    + cos(radians(lat1)) * cos(radians(lat2)) * sin(radians(lon2 - lon1) / 2) ^ 2)));

create table directory.organization (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  kind text not null check (kind in ('authority', 'county', 'ngo', 'parish', 'hospital', 'company')),
  name jsonb not null,
  website text,
  parent_id uuid references directory.organization,
  created_at timestamptz not null default now()
);
create index on directory.organization (parent_id);

create table directory.area (
  id uuid primary key default gen_random_uuid(),
  code text not null unique,
  slug text not null unique,
  kind text not null check (kind in ('city_area', 'major_district', 'district', 'sub_district', 'pilot_area', 'village')),
  name jsonb not null,
  lat double precision not null check (lat between -90 and 90),
  lon double precision not null check (lon between -180 and 180),
  -- rings of [lon, lat]; simplified for drawing, never for deciding where a place lies
  outline jsonb,
  valid daterange not null default '(,)',
  created_at timestamptz not null default now()
);
create index on directory.area (kind);

-- Containment is many-to-many: a pilot area overlaps districts.
create table directory.area_containment (
  outer_id uuid not null references directory.area on delete cascade,
  inner_id uuid not null references directory.area on delete cascade,
  valid daterange not null default '(,)',
  primary key (outer_id, inner_id),
  check (outer_id <> inner_id)
);
create index on directory.area_containment (inner_id);

create table directory.area_figure (
  area_id uuid not null references directory.area on delete cascade,
  name text not null check (name in ('children_0_6', 'population')),
  year integer not null check (year between 1990 and 2100),
  basis text not null check (basis in ('observed', 'forecast')),
  value integer not null check (value >= 0),
  source text not null,
  primary key (area_id, name, year, basis)
);

create table directory.location (
  id uuid primary key default gen_random_uuid(),
  slug text not null unique,
  organization_id uuid not null references directory.organization,
  kind text not null check (kind in ('playground', 'family_house', 'family_clinic', 'health_station', 'daycare')),
  name jsonb not null,
  street jsonb,
  postal_code text check (postal_code ~ '^\d{5}$'),
  city jsonb,
  lat double precision check (lat between -90 and 90),
  lon double precision check (lon between -180 and 180),
  address_detail jsonb,
  -- null: nobody has told
  step_free boolean,
  -- closed: shut, and nobody has told for how long
  status text not null default 'active' check (status in ('active', 'temporarily closed', 'closed', 'defunct')),
  -- what a visitor must know before leaving home: closed, moved, where instead
  alert jsonb,
  features text[] not null default '{}'
    check (features <@ array['own_food_warming', 'summer_lunch', 'after_school', 'premises_for_hire']),
  -- invented for demonstration; a real place never carries invented facts
  synthetic boolean not null default false,
  created_at timestamptz not null default now()
);
create index on directory.location (organization_id);
create index on directory.location (kind);

-- Whether we know every place of a kind. Without a row we do not, and an empty list proves nothing.
create table directory.coverage (
  kind text primary key check (kind in ('playground', 'family_house', 'family_clinic', 'health_station', 'daycare')),
  complete boolean not null
);

-- Where to go while a place is closed.
create table directory.location_substitute (
  location_id uuid not null references directory.location on delete cascade,
  substitute_id uuid not null references directory.location on delete cascade,
  primary key (location_id, substitute_id),
  check (location_id <> substitute_id)
);
create index on directory.location_substitute (substitute_id);

create table directory.location_area (
  location_id uuid not null references directory.location on delete cascade,
  area_id uuid not null references directory.area on delete cascade,
  primary key (location_id, area_id)
);
create index on directory.location_area (area_id);

create table directory.service (
  id uuid primary key default gen_random_uuid(),
  -- one slug a language: {"fi": "neuvola", …}
  slug jsonb not null check (slug ?& array['fi', 'sv', 'en']),
  organization_id uuid not null references directory.organization,
  status text not null default 'active' check (status in ('active', 'inactive', 'defunct', 'temporarily closed')),
  name jsonb not null,
  summary jsonb not null,
  description jsonb not null,
  steps jsonb,
  questions jsonb,
  first_step jsonb,
  -- months; null: nobody has told
  minimum_age_months integer check (minimum_age_months >= 0),
  maximum_age_months integer check (maximum_age_months >= minimum_age_months),
  expecting boolean not null default false,
  cost text check (cost in ('free', 'fee')),
  fees jsonb,
  alert jsonb,
  -- when these words were written or last changed; null: not told
  written_on date,
  -- who looked at the facts last, and when (feature row 12)
  assured_on date,
  assured_by text,
  created_at timestamptz not null default now()
);
create index on directory.service (organization_id);
create unique index service_slug_fi on directory.service ((slug ->> 'fi'));
create unique index service_slug_sv on directory.service ((slug ->> 'sv'));
create unique index service_slug_en on directory.service ((slug ->> 'en'));

create table directory.service_at_location (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references directory.service on delete cascade,
  location_id uuid not null references directory.location on delete cascade,
  -- what is known of this very place; null: not known here, whatever is usual of the service
  cost text check (cost in ('free', 'fee')),
  minimum_age_months integer check (minimum_age_months >= 0),
  maximum_age_months integer check (maximum_age_months >= minimum_age_months),
  note jsonb,
  assured_on date,
  assured_by text,
  created_at timestamptz not null default now(),
  unique (service_id, location_id)
);
create index on directory.service_at_location (location_id);

-- A number answered by people day or night. It is a service of its own; this adds what the help panel needs.
create table directory.help_line (
  service_id uuid primary key references directory.service on delete cascade,
  key text not null unique,
  situation jsonb not null,
  note jsonb,
  busy_advice jsonb,
  phone text not null,
  phone_shown text not null,
  -- smaller is shown first
  position integer not null,
  -- in which one can talk there
  languages text[] not null default '{}' check (languages <@ array['fi', 'sv', 'en']),
  -- on the front page's panel, by day, at night, or both
  panel text[] not null default '{}' check (panel <@ array['day', 'night']),
  -- null: the editor has not confirmed the number yet, and the page says so
  confirmed_on date,
  review_on date not null,
  created_at timestamptz not null default now()
);

create table directory.contact (
  id uuid primary key default gen_random_uuid(),
  location_id uuid references directory.location on delete cascade,
  service_id uuid references directory.service on delete cascade,
  kind text not null check (kind in ('phone', 'website', 'email')),
  value text not null,
  label jsonb,
  created_at timestamptz not null default now(),
  check (num_nonnulls(location_id, service_id) = 1)
);
create index on directory.contact (location_id);
create index on directory.contact (service_id);

create table directory.location_language (
  location_id uuid not null references directory.location on delete cascade,
  tag text not null,
  note jsonb,
  primary key (location_id, tag)
);

create table directory.taxonomy_term (
  id uuid primary key default gen_random_uuid(),
  taxonomy text not null check (taxonomy in ('life_stage', 'worry')),
  code text not null,
  -- one slug a language: {"fi": "vauva", …}
  slug jsonb not null,
  name jsonb not null,
  detail jsonb,
  intro jsonb not null,
  -- three things to try, each {"fi": {…}}
  tonight jsonb,
  icon text,
  minimum_age_months integer check (minimum_age_months >= 0),
  maximum_age_months integer check (maximum_age_months >= minimum_age_months),
  position integer not null,
  created_at timestamptz not null default now(),
  unique (taxonomy, code)
);
-- unlike everything else the same slug may stand in two languages
create unique index taxonomy_term_slug_fi on directory.taxonomy_term (taxonomy, (slug ->> 'fi'));
create unique index taxonomy_term_slug_sv on directory.taxonomy_term (taxonomy, (slug ->> 'sv'));
create unique index taxonomy_term_slug_en on directory.taxonomy_term (taxonomy, (slug ->> 'en'));

create table directory.service_term (
  service_id uuid not null references directory.service on delete cascade,
  term_id uuid not null references directory.taxonomy_term on delete cascade,
  position integer not null default 0,
  primary key (service_id, term_id)
);
create index on directory.service_term (term_id);

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
