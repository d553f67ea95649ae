-- Room directory: what other systems and associations tell us comes in runs. A run is read, looked at, accepted or refused, and can be undone.

create table directory.import_run (
  id uuid primary key default gen_random_uuid(),
  -- by which its records are known in `provenance`: the same source tells the same keys again
  source text not null check (source ~ '^[a-z][a-z0-9_-]{0,59}$'),
  format text not null check (format ~ '^[a-z][a-z0-9_-]{0,59}$'),
  file_names text[] not null check (cardinality(file_names) between 1 and 1000),
  -- null: by command
  practitioner_id uuid references people.practitioner,
  -- whose editor brought it, and whose entries alone it may change; null: the network's own
  organization_id uuid references people.organization,
  -- whose the records are that name nobody
  default_organization_id uuid references directory.organization,
  -- only the report is wanted
  dry boolean not null default false,
  -- the files tell everything the source has: what is missing has ended
  whole boolean not null default false,
  state text not null default 'reading'
    check (state in ('reading', 'waiting', 'applying', 'applied', 'refused', 'undoing', 'undone', 'failed')),
  -- which rows were accepted: all, or those without a warning; rows left out are out of both
  take text check (take in ('all', 'flawless')),
  counts jsonb not null default '{}',
  -- who reads it now; whoever began before has lost it
  reader uuid,
  -- why nothing of it could be read
  fault text check (length(fault) <= 500),
  -- the work of this state is in the queue; null: nobody has put it there yet
  handed_at timestamptz,
  decided_by uuid references people.practitioner,
  decided_at timestamptz,
  undone_by uuid references people.practitioner,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  check (state not in ('applying', 'applied', 'undoing', 'undone') or not dry)
);
create index on directory.import_run (practitioner_id);
create index on directory.import_run (organization_id);
create index on directory.import_run (default_organization_id);
create index on directory.import_run (decided_by);
create index on directory.import_run (undone_by);
create index on directory.import_run (created_at);
create index import_run_working on directory.import_run (id) where state in ('reading', 'applying', 'undoing');

-- One record, or one row that was none, as it was found in a file.
create table directory.import_row (
  run_id uuid not null references directory.import_run,
  number integer not null check (number > 0),
  -- the file and the row (or the path in it) as its reader counts; null: what the files tell no longer
  file text,
  row text,
  kind text check (kind in ('organization', 'location', 'service')),
  -- what it hangs on comes first: organizations, locations, services
  rank smallint not null generated always as (case kind when 'organization' then 1 when 'location' then 2 when 'service' then 3 else 0 end) stored,
  key_source text,
  source_key text,
  source_modified_on date,
  record_id uuid,
  -- the name in the file, or of what it would end
  name text check (length(name) <= 300),
  action text not null check (action in ('create', 'change', 'same', 'gone', 'refused')),
  -- the version that the difference was made from
  based_on integer,
  changes jsonb not null default '[]' check (jsonb_typeof(changes) = 'array'),
  -- something was answered about it that one should look at
  flawed boolean not null default false,
  -- somebody looked at it and left it out
  left_out boolean not null default false,
  -- what came of it when the run was accepted; `left` hung on something that is not there
  outcome text check (outcome in ('made', 'saved', 'same', 'overtaken', 'left')),
  -- the version it became, which an undo takes back
  version integer,
  undo text check (undo in ('undone', 'partly', 'kept')),
  undo_kept text[],
  created_at timestamptz not null default now(),
  primary key (run_id, number)
);
create index import_row_open on directory.import_row (run_id, rank, number)
  where outcome is null and action in ('create', 'change', 'gone');
create index import_row_done on directory.import_row (run_id, rank desc, number) where outcome in ('made', 'saved') and undo is null;
create index import_row_action on directory.import_row (run_id, action, number);
create index import_row_record on directory.import_row (record_id);

-- What there is to say about a file, a row or a field: nothing that was found is dropped in silence.
create table directory.import_answer (
  run_id uuid not null references directory.import_run,
  number integer not null check (number > 0),
  -- error: not taken; warning: taken, but one should look; note: what we did on purpose
  level text not null check (level in ('error', 'warning', 'note')),
  file text not null,
  row text not null,
  key_source text,
  source_key text,
  field text not null,
  reason text not null check (reason ~ '^[a-z][a-z_]{0,59}$'),
  value text not null check (length(value) <= 500),
  -- given once for so many rows
  count integer not null default 1 check (count > 0),
  created_at timestamptz not null default now(),
  primary key (run_id, number)
);
create index on directory.import_answer (run_id, reason, number);
create index on directory.import_answer (run_id, file, row);
create index on directory.import_answer (run_id, source_key) where source_key is not null;

-- What a run has read and not yet compared: whatever a record refers to may stand later in the file than itself.
create table directory.import_told (
  run_id uuid not null references directory.import_run,
  number integer not null,
  file text not null,
  row text not null,
  kind text not null check (kind in ('organization', 'location', 'service')),
  -- of which source the key is, mostly the run's own
  key_source text not null,
  source_key text not null,
  -- null: of another source's, and that has not told of it
  record_id uuid,
  -- there is such a record
  known boolean not null,
  told jsonb not null,
  created_at timestamptz not null default now(),
  primary key (run_id, number),
  unique (run_id, key_source, kind, source_key)
);
create index on directory.import_told (run_id, file, row);
create index on directory.import_told (run_id, record_id);

grant select, insert, update on directory.import_run to perheverkosto_app;
grant select, insert, update, delete on directory.import_row to perheverkosto_app;
grant select, insert, delete on directory.import_answer, directory.import_told to perheverkosto_app;

-- Some sources count each kind of record from one. Until now only places came from a source.
alter table directory.provenance add kind text not null default 'location' check (kind in ('organization', 'location', 'service'));
drop index directory.provenance_source_key;
create unique index provenance_source_key on directory.provenance (source, kind, source_key);

-- What was taken from the service map of Helsinki is known by the same keys that its imports tell.
update directory.provenance set source = 'tpr' where source = 'Helsingin kaupungin palvelukartta';
