-- Base forms of the words of a service's texts, where the machine has a dictionary (Voikko) that knows them.
create table directory.base_form (
  service_id uuid not null references directory.service on delete cascade,
  lang text not null check (lang in ('fi', 'sv', 'en')),
  -- of the names, and of the sentences
  name_forms text not null,
  text_forms text not null,
  created_at timestamptz not null default now(),
  primary key (service_id, lang)
);

-- The list as it is searched: one row for each service at a place, and for each service without one.
-- Written from the view `listed` by `writeListings`, never by hand.
create table directory.listing (
  -- numbered from 1 with each writing, in the order of services and names
  id integer primary key,
  service_id uuid not null references directory.service on delete cascade,
  location_id uuid references directory.location on delete cascade,
  service_at_location_id uuid references directory.service_at_location on delete cascade,
  -- the place is known by this service, so that the row carries the name of the place
  known_by boolean not null,
  -- what can be chosen of it: stage:baby, worry:feeding, way:home, area:malmi, cost:unknown …
  facets text[] not null,
  -- in months, for whom; null: nobody has told
  ages int4range,
  cost text,
  lat double precision,
  lon double precision,
  -- the place is shut: such rows come last
  shut boolean not null,
  -- order of lists that nobody has searched
  position integer not null,
  name_fi text collate "fi-x-icu" not null,
  name_sv text collate "fi-x-icu" not null,
  name_en text collate "fi-x-icu" not null,
  -- whose openings count: of the service at the place, of the place, or of the service; null: hours are not known
  hours_of uuid,
  created_at timestamptz not null default now(),
  unique nulls not distinct (service_id, location_id)
);
create index on directory.listing (location_id);
create index on directory.listing (service_at_location_id);
create index on directory.listing using gin (facets);
create index on directory.listing (shut, position, name_fi, id);
create index on directory.listing (shut, position, name_sv, id);
create index on directory.listing (shut, position, name_en, id);
create index on directory.listing (hours_of);

-- Where each word and each facet of the list stands: what a search reads, instead of the rows themselves.
create table directory.posting (
  term text primary key,
  -- a facet such as `kind:food_help`, not a word
  facet boolean not null,
  -- how many rows of the list have it
  rows integer not null,
  -- four bytes a row: its id times four, and where the word stands: 3 name, 2 summary or place, 1 description
  listings bytea not null,
  created_at timestamptz not null default now()
);
-- Read whole and at once: packing would cost more than it saves.
alter table directory.posting alter listings set storage external;

grant select, insert, delete on directory.listing, directory.base_form, directory.posting to perheverkosto_app;

-- The words of a text in all its languages, as they stand: inflection is the search's own business. Folded, since many
-- write without dots.
create function directory.words_in(text) returns tsvector language sql stable parallel safe
  return to_tsvector('pg_catalog.simple', platform.folded(coalesce($1, '')));

create function directory.words_in(texts jsonb) returns tsvector language sql stable parallel safe
  return directory.words_in(concat_ws(' ', texts #>> '{fi,text}', texts #>> '{sv,text}', texts #>> '{en,text}'));

-- Phrases as an editor writes them ({"fi": ["vauva* itk*"]}): the whole words of them; the begun ones are understood otherwise.
create function directory.words_of_phrases(phrases jsonb) returns tsvector language sql stable parallel safe
  return directory.words_in((select string_agg(regexp_replace(phrase, '\S*\*|=', '', 'g'), ' ')
    from jsonb_each(phrases) list, jsonb_array_elements_text(list.value) phrase));

-- Every area with itself, what it lies in, and what lies in it.
create view directory.related_area as
  with recursive outward as (
    select id as area_id, id as other_id from directory.area
    union select o.area_id, c.outer_id from outward o join directory.area_containment c on c.inner_id = o.other_id
  )
  select area_id, other_id from outward union select other_id, area_id from outward;

-- Each service at each of its places, or nowhere, with what is known of it there or, where that may be said, in general.
create view directory.offer as
  select s.id as service_id, l.id as location_id, sal.id as service_at_location_id,
    coalesce(sal.known_by, false) as known_by, l.kind as place_kind,
    case when sal.known_by then l.name else s.name end as name, h.service_id is not null as help_line,
    coalesce(sal.minimum_age_months, s.minimum_age_months) as from_age,
    coalesce(sal.maximum_age_months, s.maximum_age_months) as to_age,
    -- what is usual of a service says nothing of the price at a real place
    coalesce(sal.cost, case when s.synthetic or l.id is null then s.cost end) as cost,
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

-- What can be chosen of each offer; what nobody has told is `unknown`.
create view directory.offer_facet as
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
  union select o.service_id, o.location_id, 'language:' || coalesce(told, tag, spoken, 'unknown')
    from directory.offer o join directory.service s on s.id = o.service_id
      left join directory.help_line h on h.service_id = s.id
      left join directory.location_language ll on ll.location_id = o.location_id and s.languages = '{}'
      left join lateral unnest(s.languages) told on true
      left join lateral unnest(h.languages) spoken on true
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

-- The list as it should be.
create view directory.listed as
  select o.service_id, o.location_id, o.service_at_location_id, o.known_by,
    f.facets,
    case when o.from_age is not null or o.to_age is not null then int4range(o.from_age, o.to_age, '[]') end as ages,
    o.cost, l.lat, l.lon, coalesce(l.status <> 'active', false) as shut,
    case
      when o.known_by then coalesce(array_position(array['playground', 'family_house', 'family_clinic', 'health_station',
        'daycare', 'family_centre', 'meeting_place'], o.place_kind), 8)
      when o.help_line then 900
      else 100 + coalesce(k.function_position, 700)
    end as position,
    o.name #>> '{fi,text}' as name_fi,
    coalesce(o.name #>> '{sv,text}', o.name #>> '{fi,text}') as name_sv,
    coalesce(o.name #>> '{en,text}', o.name #>> '{fi,text}') as name_en,
    o.hours_of,
    setweight(directory.words_in(o.name) || directory.words_in(s.name) || coalesce(k.words, '')
      || directory.words_of_phrases(s.synonyms) || directory.words_in(b.name_forms), 'A')
    || setweight(directory.words_in(s.summary) || directory.words_in(l.name) || coalesce(k.function_words, '')
      || directory.words_in(concat_ws(' ', around.names, l.street #>> '{fi,text}', l.street #>> '{sv,text}', l.postal_code,
        l.register_name)), 'B')
    || setweight(directory.words_in(s.description) || directory.words_in(b.text_forms), 'C') as words
  from directory.offer o
  join directory.service s on s.id = o.service_id
  join (
    select service_id, coalesce(location_id, service_id) as somewhere, array_agg(facet order by facet) as facets
    from directory.offer_facet group by service_id, location_id
  ) f on f.service_id = o.service_id and f.somewhere = coalesce(o.location_id, o.service_id)
  left join directory.location l on l.id = o.location_id
  left join lateral (
    select string_agg(name_forms, ' ') as name_forms, string_agg(text_forms, ' ') as text_forms
    from directory.base_form where service_id = o.service_id
  ) b on true
  left join lateral (
    select min(f.position) as function_position, directory.words_in(min(t.name::text)::jsonb) as words,
      directory.words_in(min(f.name::text)::jsonb) as function_words
    from directory.service_term st join directory.taxonomy_term t on t.id = st.term_id and t.taxonomy = 'kind'
      join directory.taxonomy_term f on f.id = t.parent_id
    where st.service_id = o.service_id
  ) k on true
  left join lateral (
    select string_agg(concat_ws(' ', a.name #>> '{fi,text}', a.name #>> '{sv,text}', a.name #>> '{en,text}'), ' ') as names
    from directory.location_area la join directory.area a on a.id = la.area_id where la.location_id = o.location_id
  ) around on true;

grant select on directory.related_area, directory.offer, directory.offer_facet, directory.listed to perheverkosto_app;
grant execute on function directory.words_in(text), directory.words_in(jsonb), directory.words_of_phrases(jsonb) to perheverkosto_app;
