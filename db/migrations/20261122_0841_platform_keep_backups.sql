-- Every backup that `npm run admin -- backup` has made; other ways of saving leave no row.
create table platform.backup_made (
  id uuid primary key default gen_random_uuid(),
  made_at timestamptz not null,
  rows bigint not null check (rows >= 0),
  created_at timestamptz not null default now()
);
create index on platform.backup_made (made_at);
grant select on platform.backup_made to perheverkosto_app;
