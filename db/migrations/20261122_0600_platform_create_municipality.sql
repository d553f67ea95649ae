-- What every room stands on: the application's own role, search extensions, and the municipality whose name and look the pages carry.
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create extension if not exists unaccent;

revoke all on schema public from public;
grant usage on schema public to perheverkosto_app;
grant usage on schema platform to perheverkosto_app;
grant select on platform.migration to perheverkosto_app;

-- Case- and accent-folding that an index may rest on: unaccent alone is only stable, since its dictionary could be replaced.
create function platform.folded(text) returns text
  language sql immutable strict parallel safe
  return lower(public.unaccent('public.unaccent'::regdictionary, $1));
grant execute on function platform.folded(text) to perheverkosto_app;

create table platform.municipality (
  id uuid primary key default gen_random_uuid(),
  -- null: the one shown when no host name matches
  host text unique,
  name jsonb not null,
  network jsonb not null,
  hue numeric not null check (hue >= 0 and hue < 360),
  chroma numeric not null check (chroma between 0 and 0.15),
  roundness numeric not null default 1 check (roundness between 0 and 1),
  logo text,
  demo boolean not null default false,
  created_at timestamptz not null default now()
);
create unique index municipality_default on platform.municipality ((host is null)) where host is null;
grant select on platform.municipality to perheverkosto_app;
