-- Room directory: a picture of a place or service, drawn anew here so that nothing but pixels is left of what was sent. Kept in the
-- database, so that every backup holds it.
create table directory.picture (
  record_id uuid primary key,
  kind text not null check (kind in ('location', 'service')),
  -- what somebody sees who does not see it; null: it is decoration
  alternative jsonb check (alternative ?& array['fi', 'sv', 'en']),
  practitioner_id uuid not null references people.practitioner,
  created_at timestamptz not null
);
create index on directory.picture (practitioner_id);

-- The same in a few widths. The address tells the bytes, so that they may be kept for a year.
create table directory.picture_size (
  record_id uuid not null references directory.picture on delete cascade,
  width integer not null check (width between 1 and 4000),
  height integer not null check (height between 1 and 4000),
  hash text not null check (hash ~ '^[0-9a-f]{32}$'),
  body bytea not null check (length(body) between 1 and 2000000),
  created_at timestamptz not null default now(),
  primary key (record_id, width)
);
create index on directory.picture_size (hash);
alter table directory.picture_size alter body set storage external;

grant select, insert, delete on directory.picture, directory.picture_size to perheverkosto_app;
grant update (alternative) on directory.picture to perheverkosto_app;
