-- Room directory: what is told may be changed by editors and other systems, and every change can be seen, told apart and undone.

-- Whose editors an organization's entries are; null: the network's own.
alter table directory.organization add run_by uuid references people.organization;
create index on directory.organization (run_by);

-- Who looked at the facts of a place last, and when, as of a service (feature row 12).
alter table directory.location add assured_on date, add assured_by text;

-- What is tied to a topic later comes after what somebody has put in order there.
alter table directory.service_term alter position set default 100;

-- Every change of an entry, newest version last. Two who save at once cannot both be the next.
create table directory.record_version (
  record_id uuid not null,
  version integer not null check (version > 0),
  kind text not null check (kind in ('organization', 'location', 'service')),
  -- version 1 of what came into being here; what was there before has its first version with its first change
  made boolean not null default false,
  -- [{"path": "name.sv", "before": …, "after": …}], null for what is not there
  changes jsonb not null check (jsonb_typeof(changes) = 'array'),
  -- who changed it: somebody, an import, or an owner who pressed "still right"
  practitioner_id uuid references people.practitioner,
  run_id uuid,
  source text not null check (source ~ '^[a-z][a-z0-9_-]{0,59}$'),
  -- the version that this one takes back
  undoes integer check (undoes < version),
  note text check (length(note) <= 2000),
  created_at timestamptz not null default now(),
  primary key (record_id, version)
);
create index on directory.record_version (run_id) where run_id is not null;
create index on directory.record_version (practitioner_id);
create index on directory.record_version (created_at);

-- Who told a piece of an entry last: `editor`, or a source such as `ptv`. What has no row was there before versions were kept.
create table directory.field_origin (
  record_id uuid not null,
  path text not null,
  source text not null,
  run_id uuid,
  told_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  primary key (record_id, path)
);
create index on directory.field_origin (run_id) where run_id is not null;

-- Entries whose change the list and the openings have not heard of yet; a round takes them all together.
create table directory.unlisted (
  id bigint generated always as identity primary key,
  record_id uuid not null,
  created_at timestamptz not null default now()
);

grant select, insert on directory.record_version to perheverkosto_app;
grant select, insert, update, delete on directory.field_origin to perheverkosto_app;
grant select, insert, delete on directory.unlisted to perheverkosto_app;
grant insert, update on directory.organization, directory.location, directory.service, directory.provenance to perheverkosto_app;
grant insert, update, delete on directory.service_at_location to perheverkosto_app;
grant insert, delete on directory.service_area, directory.service_partner, directory.service_term, directory.location_area,
  directory.location_language, directory.contact, directory.opening_period, directory.opening_rule to perheverkosto_app;

create function directory.hours_of(owner_location uuid, owner_service uuid, owner_both uuid) returns jsonb
  language sql stable parallel safe
  return coalesce((select jsonb_agg(jsonb_build_object(
      'from', lower(p.valid), 'to', upper(p.valid) - 1, 'override', p.override, 'name', coalesce(p.name, '{}'),
      'rules', coalesce((select jsonb_agg(jsonb_build_object('weekdays', r.weekdays, 'opens', to_char(r.opens, 'HH24:MI'),
        'closes', to_char(r.closes, 'HH24:MI'), 'state', r.state, 'everyWeeks', r.every_weeks) order by r.weekdays, r.opens)
        from directory.opening_rule r where r.period_id = p.id), '[]'))
      order by p.override, lower(p.valid), upper(p.valid), p.id)
    from directory.opening_period p
    where p.location_id = owner_location or p.service_id = owner_service or p.service_at_location_id = owner_both), '[]');

create function directory.contacts_of(owner_location uuid, owner_service uuid) returns jsonb
  language sql stable parallel safe
  return coalesce((select jsonb_agg(jsonb_build_object('kind', c.kind, 'value', c.value, 'label', coalesce(c.label, '{}'))
      order by c.kind, c.value)
    from directory.contact c where c.location_id = owner_location or c.service_id = owner_service), '[]');

-- The documents of `entries/document.ts`, as they stand.
create view directory.organization_document with (security_invoker) as
  select o.id, jsonb_build_object('kind', o.kind, 'name', o.name, 'website', o.website, 'parent', o.parent_id) as document
  from directory.organization o;

create view directory.location_document with (security_invoker) as
  select l.id, jsonb_build_object(
    'organization', l.organization_id, 'kind', l.kind, 'name', l.name, 'registerName', l.register_name,
    'street', coalesce(l.street, '{}'), 'addressDetail', coalesce(l.address_detail, '{}'), 'postalCode', l.postal_code,
    'city', coalesce(l.city, '{}'),
    'point', case when l.lat is not null and l.lon is not null then jsonb_build_object('lat', l.lat, 'lon', l.lon) end,
    'stepFree', l.step_free, 'status', l.status, 'alert', coalesce(l.alert, '{}'),
    'features', to_jsonb(l.features), 'accessibility', to_jsonb(l.accessibility),
    'languages', coalesce((select jsonb_agg(jsonb_build_object('tag', g.tag, 'note', coalesce(g.note, '{}')) order by g.tag)
      from directory.location_language g where g.location_id = l.id), '[]'),
    'contacts', directory.contacts_of(l.id, null), 'hours', directory.hours_of(l.id, null, null),
    'areas', coalesce((select jsonb_agg(a.area_id order by a.area_id) from directory.location_area a where a.location_id = l.id), '[]'),
    'synthetic', l.synthetic,
    'assured', case when l.assured_on is not null then jsonb_build_object('on', l.assured_on, 'by', l.assured_by) end) as document
  from directory.location l;

create view directory.service_document with (security_invoker) as
  select s.id, jsonb_build_object(
    'organization', s.organization_id, 'status', s.status, 'name', s.name, 'summary', s.summary, 'description', s.description)
  || jsonb_build_object(
    'firstStep', coalesce(s.first_step, '{}'), 'fees', coalesce(s.fees, '{}'), 'alert', coalesce(s.alert, '{}'),
    'steps', coalesce(s.steps, '[]'), 'questions', coalesce(s.questions, '[]'), 'synonyms', s.synonyms,
    'ages', jsonb_build_object('minimum', s.minimum_age_months, 'maximum', s.maximum_age_months),
    'expecting', s.expecting, 'cost', s.cost, 'ways', to_jsonb(s.ways), 'languages', to_jsonb(s.languages),
    'referral', s.referral, 'everywhere', s.everywhere,
    'areas', coalesce((select jsonb_agg(a.area_id order by a.area_id) from directory.service_area a where a.service_id = s.id), '[]'),
    'partners', coalesce((select jsonb_agg(p.organization_id order by p.organization_id)
      from directory.service_partner p where p.service_id = s.id), '[]'),
    'terms', coalesce((select jsonb_agg(t.term_id order by t.term_id) from directory.service_term t where t.service_id = s.id), '[]'))
  || jsonb_build_object(
    'contacts', directory.contacts_of(null, s.id), 'hours', directory.hours_of(null, s.id, null),
    'at', coalesce((select jsonb_agg(jsonb_build_object('location', sl.location_id, 'knownBy', sl.known_by, 'cost', sl.cost,
        'ages', jsonb_build_object('minimum', sl.minimum_age_months, 'maximum', sl.maximum_age_months),
        'note', coalesce(sl.note, '{}'), 'hours', directory.hours_of(null, null, sl.id)) order by sl.location_id)
      from directory.service_at_location sl where sl.service_id = s.id), '[]'),
    'synthetic', s.synthetic,
    'assured', case when s.assured_on is not null then jsonb_build_object('on', s.assured_on, 'by', s.assured_by) end) as document
  from directory.service s;
grant select on directory.organization_document, directory.location_document, directory.service_document to perheverkosto_app;
grant execute on function directory.hours_of(uuid, uuid, uuid), directory.contacts_of(uuid, uuid) to perheverkosto_app;
