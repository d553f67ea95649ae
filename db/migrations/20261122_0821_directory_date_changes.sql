-- When what a record tells last changed, its parts included: other systems ask only for what is newer (HSDS last_modified).
alter table directory.organization add modified_at timestamptz not null default now();
alter table directory.location add modified_at timestamptz not null default now();
alter table directory.service add modified_at timestamptz not null default now();
alter table directory.service_at_location add modified_at timestamptz not null default now();
alter table directory.taxonomy_term add modified_at timestamptz not null default now();

create function directory.date_change() returns trigger language plpgsql as $$
begin
  new.modified_at := now();
  return new;
end $$;

-- A place changes with the organization's name, a service at a place with the place, and a service with all of them.
-- Within one transaction a record is dated once.
create function directory.date_of_organization() returns trigger language plpgsql as $$
begin
  update directory.service set modified_at = now()
    where modified_at < now() and organization_id in (select id from changed);
  return null;
end $$;
create function directory.date_of_location() returns trigger language plpgsql as $$
begin
  update directory.service_at_location set modified_at = now()
    where modified_at < now() and location_id in (select id from changed);
  return null;
end $$;
create function directory.date_of_term() returns trigger language plpgsql as $$
begin
  update directory.service set modified_at = now()
    where modified_at < now() and id in (select st.service_id from directory.service_term st join changed on changed.id = st.term_id);
  return null;
end $$;
create function directory.date_of_service() returns trigger language plpgsql as $$
begin
  update directory.service set modified_at = now()
    where modified_at < now() and id in (select service_id from changed);
  return null;
end $$;
create function directory.date_of_language() returns trigger language plpgsql as $$
begin
  update directory.location set modified_at = now()
    where modified_at < now() and id in (select location_id from changed);
  return null;
end $$;
-- Contacts and hours belong to a service, to a place, or to a service at a place.
create function directory.date_of_contact() returns trigger language plpgsql as $$
begin
  update directory.service set modified_at = now()
    where modified_at < now() and id in (select service_id from changed);
  update directory.location set modified_at = now()
    where modified_at < now() and id in (select location_id from changed);
  return null;
end $$;
create function directory.date_of_period() returns trigger language plpgsql as $$
begin
  update directory.service set modified_at = now()
    where modified_at < now() and id in (select service_id from changed);
  update directory.location set modified_at = now()
    where modified_at < now() and id in (select location_id from changed);
  update directory.service_at_location set modified_at = now()
    where modified_at < now() and id in (select service_at_location_id from changed);
  return null;
end $$;
-- A period without a rule means closed, so a rule that goes changes what its owner tells as well.
create function directory.date_of_rule() returns trigger language plpgsql as $$
begin
  update directory.service set modified_at = now() where modified_at < now()
    and id in (select p.service_id from directory.opening_period p join changed on changed.period_id = p.id);
  update directory.location set modified_at = now() where modified_at < now()
    and id in (select p.location_id from directory.opening_period p join changed on changed.period_id = p.id);
  update directory.service_at_location set modified_at = now() where modified_at < now()
    and id in (select p.service_at_location_id from directory.opening_period p join changed on changed.period_id = p.id);
  return null;
end $$;

do $$
declare
  dated text;
  part record;
begin
  foreach dated in array array['organization', 'location', 'service', 'service_at_location', 'taxonomy_term'] loop
    execute format('create trigger date_change before update on directory.%I for each row
      when (old.* is distinct from new.*) execute function directory.date_change()', dated);
  end loop;
  for part in select * from (values
    ('organization', 'organization'), ('location', 'location'), ('taxonomy_term', 'term'), ('service_at_location', 'service'),
    ('service_term', 'service'), ('service_area', 'service'), ('service_partner', 'service'), ('help_line', 'service'),
    ('contact', 'contact'), ('location_language', 'language'), ('opening_period', 'period'), ('opening_rule', 'rule')
  ) parts (name, kind) loop
    execute format('create trigger date_new after insert on directory.%I referencing new table as changed
      for each statement execute function directory.date_of_%s()', part.name, part.kind);
    execute format('create trigger date_gone after delete on directory.%I referencing old table as changed
      for each statement execute function directory.date_of_%s()', part.name, part.kind);
    execute format('create trigger date_before after update on directory.%I referencing old table as changed
      for each statement execute function directory.date_of_%s()', part.name, part.kind);
    execute format('create trigger date_after after update on directory.%I referencing new table as changed
      for each statement execute function directory.date_of_%s()', part.name, part.kind);
  end loop;
end $$;

-- Pages of an interface follow this order, which edits never change.
create index on directory.organization (created_at, id);
create index on directory.service (created_at, id);
create index on directory.service_at_location (created_at, id);
create index on directory.service (modified_at);

-- Parts without an id of their own get one made of what they are: the same each time (RFC 9562, version 8).
create function directory.derived_id(variadic parts text[]) returns uuid language sql immutable parallel safe
  return overlay(overlay(left(encode(sha256(convert_to(array_to_string(parts, ' '), 'UTF8')), 'hex'), 32) placing '8' from 13 for 1) placing 'a' from 17 for 1)::uuid;
