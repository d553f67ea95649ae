-- Room directory: what is true of a real service at every place that gives it, because somebody who may say so has said it.
alter table directory.service
  -- who says that the cost is the same everywhere, such as a law; null: the cost is what is usual, and says nothing of a real place
  add cost_source text,
  -- who says that the languages are spoken everywhere; there may be more of them, of which nobody has told
  add languages_source text,
  add check (cost_source is null or cost is not null),
  add check (languages_source is null or languages <> '{}');

create or replace view directory.offer as
  select s.id as service_id, l.id as location_id, sal.id as service_at_location_id,
    coalesce(sal.known_by, false) as known_by, l.kind as place_kind,
    case when sal.known_by then l.name else s.name end as name, h.service_id is not null as help_line,
    coalesce(sal.minimum_age_months, s.minimum_age_months) as from_age,
    coalesce(sal.maximum_age_months, s.maximum_age_months) as to_age,
    -- what is usual of a service says nothing of the price at a real place
    coalesce(sal.cost, case when s.synthetic or l.id is null or s.cost_source is not null then s.cost end) as cost,
    case
      when exists (select from directory.opening_period p where p.service_at_location_id = sal.id) then sal.id
      when sal.known_by and exists (select from directory.opening_period p where p.location_id = l.id) then l.id
      when l.id is null and exists (select from directory.opening_period p where p.service_id = s.id) then s.id
    end as hours_of
  from directory.service s
  left join directory.service_at_location sal on sal.service_id = s.id
  left join directory.location l on l.id = sal.location_id
  left join directory.help_line h on h.service_id = s.id
  where s.status = 'active';

-- In which languages an offer is given, by tag. What a service says of all its places leaves open what else is spoken at each.
create view directory.offer_language as
  select o.service_id, o.location_id, spoken.tag
  from directory.offer o
  join directory.service s on s.id = o.service_id
  left join directory.help_line h on h.service_id = s.id
  cross join lateral (
    select unnest(s.languages) as tag union select unnest(h.languages)
    union select ll.tag from directory.location_language ll
      where ll.location_id = o.location_id and (s.languages = '{}' or s.languages_source is not null)
  ) spoken
  union select o.service_id, o.location_id, 'unknown'
  from directory.offer o
  join directory.service s on s.id = o.service_id
  left join directory.help_line h on h.service_id = s.id
  where (s.languages = '{}' or s.languages_source is not null) and coalesce(h.languages, '{}') = '{}'
    and not exists (select from directory.location_language ll where ll.location_id = o.location_id);

create or replace view directory.offer_facet as
  select o.service_id, o.location_id, 'stage:' || t.code as facet
    from directory.offer o join directory.taxonomy_term t on t.taxonomy = 'life_stage'
      and t.maximum_age_months >= coalesce(o.from_age, 0) and t.minimum_age_months <= coalesce(o.to_age, 1200)
    where o.from_age is not null or o.to_age is not null
  union select o.service_id, o.location_id, 'stage:pregnancy'
    from directory.offer o join directory.service s on s.id = o.service_id where s.expecting
  union select o.service_id, o.location_id, replace(t.taxonomy, 'life_stage', 'stage') || ':' || t.code
    from directory.offer o join directory.service_term st using (service_id) join directory.taxonomy_term t on t.id = st.term_id
  union select o.service_id, o.location_id, 'function:' || f.code
    from directory.offer o join directory.service_term st using (service_id) join directory.taxonomy_term t on t.id = st.term_id
      join directory.taxonomy_term f on f.id = t.parent_id
  union select o.service_id, o.location_id, 'area:' || a.slug
    from directory.offer o join directory.location_area la using (location_id) join directory.area a on a.id = la.area_id
  union select o.service_id, o.location_id, 'area:' || a.slug
    from directory.offer o join directory.service_area sa using (service_id)
      join directory.related_area r on r.area_id = sa.area_id join directory.area a on a.id = r.other_id
  union select o.service_id, o.location_id, 'area:*'
    from directory.offer o join directory.service s on s.id = o.service_id where s.everywhere or o.help_line
  union select o.service_id, o.location_id, 'way:' || way
    from directory.offer o join directory.service s on s.id = o.service_id,
      unnest(case when o.help_line then array['phone'] when s.ways = '{}' then array['unknown'] else s.ways end) way
  union select service_id, location_id, 'language:' || tag from directory.offer_language
  union select o.service_id, o.location_id, 'line:' || h.key
    from directory.offer o join directory.help_line h on h.service_id = o.service_id
  union select service_id, location_id, 'cost:' || coalesce(cost, 'unknown') from directory.offer
  union select o.service_id, o.location_id, 'age:unknown'
    from directory.offer o join directory.service s on s.id = o.service_id
    where o.from_age is null and o.to_age is null and not s.expecting
  union select o.service_id, o.location_id, 'stage:unknown'
    from directory.offer o join directory.service s on s.id = o.service_id
    where o.from_age is null and o.to_age is null and not s.expecting and not exists (
      select from directory.service_term st join directory.taxonomy_term t on t.id = st.term_id and t.taxonomy = 'life_stage'
      where st.service_id = o.service_id)
  union select o.service_id, o.location_id, 'area:unknown'
    from directory.offer o join directory.service s on s.id = o.service_id
    where not s.everywhere and not o.help_line
      and not exists (select from directory.location_area la where la.location_id = o.location_id)
      and not exists (select from directory.service_area sa where sa.service_id = o.service_id)
  union select service_id, location_id, 'open:unknown' from directory.offer where hours_of is null
  union select o.service_id, o.location_id,
      'step_free:' || case l.step_free when true then 'yes' when false then 'no' else 'unknown' end
    from directory.offer o join directory.location l on l.id = o.location_id
  union select o.service_id, o.location_id, 'access:' || helps
    from directory.offer o join directory.location l on l.id = o.location_id,
      unnest(l.accessibility || case when l.step_free then array['step_free'] else '{}' end) helps;

grant select on directory.offer_language to perheverkosto_app;
