-- A permission that slept while two were kept apart must not wake when the order ends, be it by its day: it may have been given under
-- pressure. Whoever wants to trust again gives a new one.

-- Whether a protection order or a danger has kept one of two away from the other, or from a child who was ever beside the other, at any time
-- since a moment.
create function people.kept_apart_since(one uuid, other uuid, since timestamptz, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from (values (one, other), (other, one)) pair(away, beside)
    join people.guardianship g on g.adult_id = pair.away
    join people.guardian_limit l on l.guardianship_id = g.id and l.valid && tstzrange(since, at, '[]')
      and l.reason in ('protection_order', 'danger')
    where g.child_id = pair.beside
      or exists (select from people.guardianship b where b.adult_id = pair.beside and b.child_id = g.child_id)
      or exists (select from people.family_member mine join people.family_member theirs on theirs.family_id = mine.family_id
        where mine.person_id = pair.beside and theirs.person_id = g.child_id));
end;
revoke all on function people.kept_apart_since(uuid, uuid, timestamptz, timestamptz) from public;

create or replace function people.trusts(person uuid, adult uuid, purpose text, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.trust t
    where t.person_id = person and t.adult_id = adult and purpose = any(t.purposes) and t.valid @> at
      and not people.kept_apart_since(person, adult, lower(t.valid), at))
    and people.lives(person, people.day(at)) and people.lives(adult, people.day(at));
end;

-- Only what holds: what has slept is no permission any longer.
create or replace function people.trusts_given()
  returns table (id uuid, adult_id uuid, given_name text, family_name text, purposes text[], since timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select t.id, t.adult_id, p.given_name, p.family_name, t.purposes, lower(t.valid)
  from people.actor() a
  join people.trust t on t.person_id = a.person_id and t.valid @> people.at()
  join people.person p on p.id = t.adult_id
  where a.level = 'strong' and not people.kept_apart_since(t.person_id, t.adult_id, lower(t.valid), people.at())
  order by lower(t.valid), t.id;
end;

-- As before a limit goes, and also of one that has ended: nothing would tell any longer that the permission slept.
create or replace function people.end_sleeping_trusts(l uuid, at timestamptz) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.trust t set valid = tstzrange(lower(t.valid), at)
  from people.guardianship g join people.guardian_limit m on m.guardianship_id = g.id
  where m.id = l and g.adult_id in (t.person_id, t.adult_id) and t.valid @> at and lower(t.valid) < at
    and people.kept_apart_since(t.person_id, t.adult_id, lower(t.valid), at);
end;
