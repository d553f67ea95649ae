-- Room directory: a place or service that is closed today closes what is given there, and an exception tells no usual hours.

-- The periods that count for each owner: its own, and of a service at a place, when it has hours of its own there, also the days on which
-- the place or the whole service is closed.
create view directory.holding_period with (security_invoker) as
  select coalesce(p.service_at_location_id, p.location_id, p.service_id) as owner_id, p.location_id, p.service_id, p.service_at_location_id,
    p.id, p.valid, p.override, p.name
  from directory.opening_period p
  union all
  select sal.id, null, null, sal.id, p.id, p.valid, p.override, p.name
  from directory.opening_period p
  join directory.service_at_location sal on p.location_id = sal.location_id or p.service_id = sal.service_id
  where p.override and not exists (select from directory.opening_rule r where r.period_id = p.id)
    and exists (select from directory.opening_period own where own.service_at_location_id = sal.id);
grant select on directory.holding_period to perheverkosto_app;

-- An exception alone says nothing of the other days: whose usual hours nobody has told, theirs are still not known.
create or replace view directory.offer as
  select s.id as service_id, l.id as location_id, sal.id as service_at_location_id,
    coalesce(sal.known_by, false) as known_by, l.kind as place_kind,
    case when sal.known_by then l.name else s.name end as name, h.service_id is not null as help_line,
    coalesce(sal.minimum_age_months, s.minimum_age_months) as from_age,
    coalesce(sal.maximum_age_months, s.maximum_age_months) as to_age,
    -- what is usual of a service says nothing of the price at a real place
    coalesce(sal.cost, case when s.synthetic or l.id is null or s.cost_source is not null then s.cost end) as cost,
    case
      when exists (select from directory.opening_period p where p.service_at_location_id = sal.id and not p.override) then sal.id
      when sal.known_by and exists (select from directory.opening_period p where p.location_id = l.id and not p.override) then l.id
      when l.id is null and exists (select from directory.opening_period p where p.service_id = s.id and not p.override) then s.id
    end as hours_of
  from directory.service s
  left join directory.service_at_location sal on sal.service_id = s.id
  left join directory.location l on l.id = sal.location_id
  left join directory.help_line h on h.service_id = s.id
  where s.status = 'active';
create index on directory.opening_period (coalesce(service_at_location_id, location_id, service_id));
