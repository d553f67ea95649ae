-- What a page asks about many people is asked once, not once for each column or each row of a table. Who may see whom stays as it was.

-- The session is looked up once: `(people.actor()).*` is a look-up for each of its columns.
create or replace function people.trustable() returns table (id uuid, given_name text, family_name text)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with me as (select a.person_id as id from people.actor() a where a.level = 'strong' and a.person_id is not null)
  select distinct p.id, p.given_name, p.family_name
  from me
  join people.family_member own on own.person_id = me.id and own.valid @> people.day(people.at())
  join people.family_member m on m.family_id = own.family_id and m.person_id <> me.id and m.part <> 'child'
    and m.valid @> people.day(people.at())
  join people.person p on p.id = m.person_id
  where p.died_on is null and (p.birth_date is null or p.birth_date <= people.day(people.at()) - interval '18 years')
    and not people.has_safety_order(p.id, people.at())
    and not people.kept_apart(me.id, p.id, people.at());
end;

create or replace function people.trusts_given()
  returns table (id uuid, adult_id uuid, given_name text, family_name text, purposes text[], since timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select t.id, t.adult_id, p.given_name, p.family_name, t.purposes, lower(t.valid)
  from people.actor() a
  join people.trust t on t.person_id = a.person_id and t.valid @> people.at()
  join people.person p on p.id = t.adult_id
  where a.level = 'strong'
  order by lower(t.valid), t.id;
end;

-- Whom a professional has on their list, page by page, by the care they have: themselves or by a team; `named` is a pattern for the name. It tells nobody whom `may_see` does
-- not: who is cared for where the one who asks has an opening task is seen by that alone, and the few others are asked one by one. Without
-- this, row security would ask about everybody in the table before the list knows whose it is.
create function people.own_people(named text, most integer, skipped integer)
  returns table (place bigint, person_id uuid, own boolean, team_id uuid, unit_id uuid, family_id uuid)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with me as (select a.practitioner_id as id, people.at() as at, people.day(people.at()) as day,
      array(select m.team_id from people.team_member m
        where m.practitioner_id = a.practitioner_id and m.valid @> people.day(people.at())) as teams,
      array(select r.unit_id from people.practitioner_role r
        where r.practitioner_id = a.practitioner_id and r.valid @> people.at() and people.opens_client_data(r.task)) as works
    from people.actor() a where a.level = 'strong'),
  related as (
    select c.*, bool_or(c.unit_id = any((select me.works from me)::uuid[])) over (partition by c.person_id) as cared
    from people.care c
    where (c.practitioner_id = (select me.id from me) or c.team_id = any((select me.teams from me)::uuid[]))
      and c.valid @> (select me.at from me)),
  shown as (
    select distinct on (c.person_id) c.person_id, c.practitioner_id is not null as own, c.team_id, c.unit_id
    from related c
    where case when c.cared then true
      else people.may_see(c.person_id, 'own_page')
        and (c.practitioner_id = (select me.id from me) or people.may_trace(c.person_id)) end
    order by c.person_id, c.practitioner_id is null, c.created_at),
  -- as far as the page that is asked for, before families are looked up
  named_so as (
    select s.own, s.team_id, s.unit_id, p.id, p.family_name, p.birth_date
    from shown s join people.person p on p.id = s.person_id and p.died_on is null
    where p.given_name || ' ' || p.family_name ilike named or p.family_name || ' ' || p.given_name ilike named
    order by not s.own, p.family_name fetch first (most + skipped) rows with ties)
  select row_number() over (order by not n.own, n.family_name, h.family_id, n.birth_date, n.id), n.id, n.own, n.team_id, n.unit_id,
    h.family_id
  from named_so n
  left join lateral (select fm.family_id from people.family_member fm
    where fm.person_id = n.id and fm.valid @> (select me.day from me) order by fm.family_id limit 1) h on true
  order by 1 limit most offset skipped;
end;
revoke all on function people.own_people(text, integer, integer) from public;
grant execute on function people.own_people(text, integer, integer) to perheverkosto_app;
