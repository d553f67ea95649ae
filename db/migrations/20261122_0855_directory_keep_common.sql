-- Room directory: what is common to all, help lines, topics and areas, is kept by the network's editor or an administrator.

-- Who changed what, with all of it before and after.
create table directory.common_change (
  id uuid primary key default gen_random_uuid(),
  kind text not null check (kind in ('help_line', 'term', 'area')),
  record_id uuid not null,
  -- null: it came into being
  before jsonb,
  after jsonb not null,
  practitioner_id uuid not null references people.practitioner,
  created_at timestamptz not null
);
create index on directory.common_change (record_id, created_at);
create index on directory.common_change (practitioner_id);
grant select, insert on directory.common_change to perheverkosto_app;

grant insert, update (situation, note, busy_advice, phone, phone_shown, position, panel, languages, confirmed_on, review_on)
  on directory.help_line to perheverkosto_app;

-- At night and by day there is always somebody to call: the application can take no last number away, in whatever way it goes about it.
create function directory.keep_numbers() returns trigger language plpgsql as $$
begin
  if not exists (select from directory.help_line h join directory.service s on s.id = h.service_id
      where s.status = 'active' and 'day' = any(h.panel))
    or not exists (select from directory.help_line h join directory.service s on s.id = h.service_id
      where s.status = 'active' and 'night' = any(h.panel))
  then raise exception 'the last number of the panel must stay' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger keep_numbers after update on directory.help_line for each row
  when (current_user = 'perheverkosto_app' and old.panel is distinct from new.panel and not old.panel <@ new.panel)
  execute function directory.keep_numbers();
-- A service that is no help line ends as before.
create function directory.keep_line() returns trigger language plpgsql as $$
begin
  if exists (select from directory.help_line h where h.service_id = new.id and h.panel <> '{}')
    and (not exists (select from directory.help_line h join directory.service s on s.id = h.service_id
        where s.status = 'active' and 'day' = any(h.panel))
      or not exists (select from directory.help_line h join directory.service s on s.id = h.service_id
        where s.status = 'active' and 'night' = any(h.panel)))
  then raise exception 'the last number of the panel must stay' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
create trigger keep_line after update of status on directory.service for each row
  when (current_user = 'perheverkosto_app' and old.status = 'active' and new.status <> 'active')
  execute function directory.keep_line();

grant insert, update (name, detail, intro, tonight, body, synonyms, urgent, minimum_age_months, maximum_age_months, position)
  on directory.taxonomy_term to perheverkosto_app;
grant insert, update (name, kind, lat, lon, valid) on directory.area to perheverkosto_app;
grant insert, delete on directory.area_containment to perheverkosto_app;
