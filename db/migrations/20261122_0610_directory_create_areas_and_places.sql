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
  complete boolean not null,
  created_at timestamptz not null default now()
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
