-- Room directory: what editors write before it is published, what partners propose, and which translations still hold.

create table directory.entry_draft (
  id uuid primary key default gen_random_uuid(),
  -- of a new entry the id it will have
  record_id uuid not null,
  kind text not null check (kind in ('organization', 'location', 'service')),
  practitioner_id uuid not null references people.practitioner,
  -- the version it was begun from; null: a new entry
  based_on integer check (based_on >= 0),
  -- the document as it was then: by it one's own changes are told from those of others
  base jsonb not null check (jsonb_typeof(base) = 'object'),
  -- what stands in the fields, as typed: also what cannot be read yet
  fields jsonb not null check (jsonb_typeof(fields) = 'object'),
  state text not null default 'writing' check (state in ('writing', 'proposed', 'returned', 'accepted')),
  -- what its writer tells the network's editor
  words text check (length(words) <= 2000),
  proposed_at timestamptz,
  -- what the network's editor asks back
  question text check (length(question) <= 2000),
  decided_by uuid references people.practitioner,
  decided_at timestamptz,
  -- the version that it became
  version integer check (version > 0),
  -- the proposal that this draft goes on from
  goes_on_from uuid references directory.entry_draft,
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  check ((state = 'accepted') = (version is not null)),
  check (state = 'writing' or proposed_at is not null)
);
-- One open draft an editor and entry.
create unique index entry_draft_open on directory.entry_draft (record_id, practitioner_id) where state <> 'accepted';
create index on directory.entry_draft (record_id);
create index on directory.entry_draft (practitioner_id);
create index on directory.entry_draft (decided_by);
create index on directory.entry_draft (goes_on_from);
create index on directory.entry_draft (state) where state = 'proposed';

-- An editor has said that a translation holds, at a version of the entry: it is not out of date although the Finnish changed before.
create table directory.translation_check (
  record_id uuid not null,
  path text not null,
  version integer not null check (version >= 0),
  practitioner_id uuid not null references people.practitioner,
  created_at timestamptz not null default now(),
  primary key (record_id, path)
);
create index on directory.translation_check (practitioner_id);

grant select, insert, update, delete on directory.entry_draft to perheverkosto_app;
grant select, insert, update on directory.translation_check to perheverkosto_app;
