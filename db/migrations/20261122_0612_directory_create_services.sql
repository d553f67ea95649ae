-- Room directory: what is given where, help lines, life stages and worries.
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
  -- the long text, Markdown without a title
  body jsonb,
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
