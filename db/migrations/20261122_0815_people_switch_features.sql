-- What can be switched by unit and area (L-40): only what some page asks for, by the keys of `src/people/features.ts`.
insert into people.feature (key, name, everywhere) values
  ('passkeys', '{"fi": {"text": "Pääsyavaimet", "state": "checked"}, "sv": {"text": "Inloggningsnycklar", "state": "checked"},
    "en": {"text": "Passkeys", "state": "checked"}}', true),
  ('web_push', '{"fi": {"text": "Ilmoitukset selaimessa", "state": "checked"}, "sv": {"text": "Notiser i webbläsaren", "state": "checked"},
    "en": {"text": "Notifications in the browser", "state": "checked"}}', true);

-- The unit's own switch decides, then those of the areas, then whether it is on everywhere. Areas that disagree mean no.
create function people.is_on(what text, at_unit uuid, in_areas text[]) returns boolean
  language sql stable set search_path = people, pg_temp
begin atomic
  select coalesce((select coalesce(
      (select s.is_on from people.feature_switch s where s.feature = f.key and s.unit_id = at_unit),
      (select bool_and(s.is_on) from people.feature_switch s where s.feature = f.key and s.area = any(in_areas)),
      f.everywhere)
    from people.feature f where f.key = what), false);
end;

-- Whether it is on for somebody: at a unit that serves them or a child they guard, by what the unit has become; or where they live. A child
-- whose whereabouts must stay hidden is left out, or the answer would tell a guardian of its unit.
create function people.is_on_for(what text, person uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with recursive served as (
    select c.unit_id as id from people.care c
    where c.valid @> at and (c.person_id = person
      or c.person_id in (select g.child_id from people.guardianship g where g.adult_id = person
        and people.guards(person, g.child_id, at) and not people.has_safety_order(g.child_id, at)))
    union
    select h.to_unit_id from served s join people.unit_change h on h.from_unit_id = s.id),
  lives as (select array_agg(c.value) as areas from people.contact_point c where c.person_id = person and c.kind = 'home_area')
  select coalesce(
    (select bool_or(people.is_on(what, u.id, coalesce(l.areas, u.areas))) from served s join people.unit u on u.id = s.id, lives l
      where not exists (select from people.unit_change h where h.from_unit_id = u.id)),
    (select people.is_on(what, null, coalesce(l.areas, '{}')) from lives l));
end;

create function people.is_on_for_me(what text) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic select people.actor_person() is not null and people.is_on_for(what, people.actor_person(), people.at()); end;

revoke all on function people.is_on(text, uuid, text[]), people.is_on_for(text, uuid, timestamptz), people.is_on_for_me(text) from public;
grant execute on function people.is_on(text, uuid, text[]), people.is_on_for_me(text) to perheverkosto_app;
