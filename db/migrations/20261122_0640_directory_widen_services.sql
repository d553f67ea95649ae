-- Room directory: more kinds of places, what kind of help a service is, how and in which languages it is given, and whom it reaches.
alter table directory.location drop constraint location_kind_check, add constraint location_kind_check check (kind in
  ('playground', 'family_house', 'family_clinic', 'health_station', 'daycare', 'family_centre', 'meeting_place', 'village_house',
   'counselling_centre', 'association_house', 'parish_house', 'service_office'));
alter table directory.coverage drop constraint coverage_kind_check, add constraint coverage_kind_check check (kind in
  ('playground', 'family_house', 'family_clinic', 'health_station', 'daycare', 'family_centre', 'meeting_place', 'village_house',
   'counselling_centre', 'association_house', 'parish_house', 'service_office'));

-- What helps somebody with a pram, in a wheelchair, with weak hearing or sight; empty: nobody has told.
alter table directory.location add accessibility text[] not null default '{}'
  check (accessibility <@ array['step_free_toilet', 'lift', 'induction_loop', 'prams_indoors', 'good_lighting']);

-- A function of the network (help at home, peers …) holds kinds of service (home help, fathers' group …).
alter table directory.taxonomy_term
  drop constraint taxonomy_term_taxonomy_check,
  add constraint taxonomy_term_taxonomy_check check (taxonomy in ('life_stage', 'worry', 'function', 'kind')),
  alter column intro drop not null,
  add parent_id uuid references directory.taxonomy_term,
  add check (intro is not null or taxonomy in ('function', 'kind')),
  add check ((parent_id is not null) = (taxonomy = 'kind'));
create index on directory.taxonomy_term (parent_id);

alter table directory.service
  -- how help is given; empty: nobody has told
  add ways text[] not null default '{}' check (ways <@ array['drop_in', 'appointment', 'phone', 'remote', 'home']),
  -- in which languages, by tag; empty: nobody has told
  add languages text[] not null default '{}',
  -- somebody must refer the family; null: nobody has told
  add referral boolean,
  -- wherever in the town the family lives
  add everywhere boolean not null default false,
  -- invented for demonstration
  add synthetic boolean not null default false;

-- The place is known by this service, as a clinic by its check-ups: in lists the row carries the name of the place.
alter table directory.service_at_location add known_by boolean not null default false;
-- Until now every place had one service, the one it is known by.
update directory.service_at_location set known_by = true;

-- Which areas a service without a place reaches (HSDS service_area).
create table directory.service_area (
  service_id uuid not null references directory.service on delete cascade,
  area_id uuid not null references directory.area on delete cascade,
  primary key (service_id, area_id)
);
create index on directory.service_area (area_id);

-- A service that several organizations give together (N-11).
create table directory.service_partner (
  service_id uuid not null references directory.service on delete cascade,
  organization_id uuid not null references directory.organization on delete cascade,
  primary key (service_id, organization_id)
);
create index on directory.service_partner (organization_id);

-- Places that make up the network of a family centre (N-11).
create table directory.centre_member (
  centre_id uuid not null references directory.location on delete cascade,
  member_id uuid not null references directory.location on delete cascade,
  primary key (centre_id, member_id),
  check (centre_id <> member_id)
);
create index on directory.centre_member (member_id);

-- A service may keep hours of its own at a place, such as the days it visits a village (N-14).
alter table directory.opening_period
  add service_at_location_id uuid references directory.service_at_location on delete cascade,
  drop constraint opening_period_check,
  add check (num_nonnulls(location_id, service_id, service_at_location_id) = 1);
create index on directory.opening_period (service_at_location_id);
alter table directory.opening_rule
  -- every second or fourth week, counted from the week in which the period begins
  add every_weeks smallint not null default 1 check (every_weeks between 1 and 8);

alter table directory.opening
  add service_at_location_id uuid references directory.service_at_location on delete cascade,
  drop constraint opening_check,
  add check (num_nonnulls(location_id, service_id, service_at_location_id) = 1),
  add owner_id uuid not null generated always as (coalesce(service_at_location_id, location_id, service_id)) stored,
  add exclude using gist (service_at_location_id with =, span with &&);
create index on directory.opening (service_at_location_id);
create index on directory.opening using gist (span);
-- Whether one is open now, and when next.
create index on directory.opening (owner_id, lower(span)) include (span);

grant select on directory.service_area, directory.service_partner, directory.centre_member to perheverkosto_app;
