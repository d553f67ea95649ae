-- A child who is placed lives with whom they are placed, whether a family says so or not: an order of one covers the other (R-55).
create or replace function people.household(person uuid, at timestamptz) returns setof uuid
  language sql stable rows 6 security definer set search_path = people, pg_temp
begin atomic
  with own as (
    select person as id
    union
    select theirs.person_id from people.family_member mine join people.family_member theirs on theirs.family_id = mine.family_id
    where mine.person_id = person and mine.valid @> people.day(at) and theirs.valid @> people.day(at))
  select own.id from own
  -- with whom one is placed, and their families
  union
  select coalesce(theirs.person_id, g.adult_id) from people.guardianship g
  left join people.family_member mine on mine.person_id = g.adult_id and mine.valid @> people.day(at)
  left join people.family_member theirs on theirs.family_id = mine.family_id and theirs.valid @> people.day(at)
  where g.child_id = person and g.basis = 'foster_placement' and g.valid @> people.day(at)
  -- who is placed with one, or with somebody of one's families
  union
  select g.child_id from own join people.guardianship g on g.adult_id = own.id
  where g.basis = 'foster_placement' and g.valid @> people.day(at);
end;
