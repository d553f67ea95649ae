-- Records that were taken away: pages of an interface keep standing still, and other systems hear that they are gone.
create table directory.gone (
  id uuid primary key,
  record text not null check (record in ('organization', 'service', 'service_at_location', 'taxonomy_term')),
  created_at timestamptz not null,
  gone_at timestamptz not null default now()
);
create index on directory.gone (record, created_at, id);
grant select on directory.gone to perheverkosto_app;

-- Whoever may delete or make a record may not write here otherwise.
create function directory.remember_gone() returns trigger language plpgsql security definer set search_path = directory, pg_temp as $$
begin
  insert into gone (id, record, created_at) select id, tg_argv[0], created_at from changed
    on conflict (id) do update set gone_at = now();
  return null;
end $$;
create function directory.forget_gone() returns trigger language plpgsql security definer set search_path = directory, pg_temp as $$
begin
  delete from gone g using changed where g.id = changed.id;
  return null;
end $$;
revoke all on function directory.remember_gone(), directory.forget_gone() from public;

do $$
declare
  record text;
begin
  foreach record in array array['organization', 'service', 'service_at_location', 'taxonomy_term'] loop
    execute format('create trigger remember_gone after delete on directory.%I referencing old table as changed
      for each statement execute function directory.remember_gone(%L)', record, record);
    execute format('create trigger forget_gone after insert on directory.%I referencing new table as changed
      for each statement execute function directory.forget_gone()', record);
  end loop;
end $$;
