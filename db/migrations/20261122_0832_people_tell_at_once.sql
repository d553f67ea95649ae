-- What a page of a professional shows is asked once for the page, and no longer once for each row. Who may see whom stays word for word as
-- it was: each of these says it itself, as the policies of the tables do.

-- As before, and with the names: whoever is on the list is somebody they may see, and was asked about a second time as their name was read.
-- Found by the indexes of care: a plan for any team at all would rather read the care of everybody.
drop function people.own_people(text, integer, integer);
create function people.own_people(named text, most integer, skipped integer)
  returns table (place bigint, person_id uuid, given_name text, family_name text, birth_date date, own boolean, team jsonb, unit jsonb,
    family_id uuid)
  language sql stable security definer set search_path = people, pg_temp set enable_seqscan = off
begin atomic
  with me as (
    select a.practitioner_id as id, people.at() as at, people.day(people.at()) as day,
      array(select m.team_id from people.team_member m
        where m.practitioner_id = a.practitioner_id and m.valid @> people.day(people.at())) as teams,
      array(select r.unit_id from people.practitioner_role r
        where r.practitioner_id = a.practitioner_id and r.valid @> people.at() and people.opens_client_data(r.task)) as works
    from people.actor() a where a.level = 'strong'),
  related as (
    select c.person_id, c.practitioner_id, c.team_id, c.unit_id, c.created_at,
      bool_or(c.unit_id = any((select works from me)::uuid[])) over (partition by c.person_id) as cared
    from people.care c
    where (c.practitioner_id = (select id from me) or c.team_id = any((select teams from me)::uuid[])) and c.valid @> (select at from me)),
  shown as (
    select distinct on (c.person_id) c.person_id, c.practitioner_id is not null as own, c.team_id, c.unit_id
    from related c
    where case when c.cared then true
      else people.may_see(c.person_id, 'own_page') and (c.practitioner_id = (select id from me) or people.may_trace(c.person_id)) end
    order by c.person_id, c.practitioner_id is null, c.created_at),
  named_so as (
    select s.own, s.team_id, s.unit_id, p.id, p.given_name, p.family_name, p.birth_date
    from shown s join people.person p on p.id = s.person_id and p.died_on is null
    where named = '%%' or p.given_name || ' ' || p.family_name ilike named or p.family_name || ' ' || p.given_name ilike named
    order by not s.own, p.family_name
    fetch first (most + skipped) rows with ties),
  placed as (
    select row_number() over (order by not n.own, n.family_name, h.family_id, n.birth_date, n.id) as place, n.*, h.family_id
    from named_so n
    left join lateral (select fm.family_id from people.family_member fm
      where fm.person_id = n.id and fm.valid @> (select day from me) order by fm.family_id limit 1) h on true
    order by 1 offset skipped limit most)
  select l.place, l.id, l.given_name, l.family_name, l.birth_date, l.own, t.name, u.name, l.family_id
  from placed l join people.unit u on u.id = l.unit_id left join people.team t on t.id = l.team_id
  order by l.place;
end;

-- Whether by whom somebody is served, and so where they live, may be told: the session is looked up once (R-55).
create or replace function people.may_trace(subject uuid) returns boolean
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare
  me people.session := people.actor();
  at timestamptz := people.at();
begin
  if not people.may_see(me, subject, 'own_page', at) then return false; end if;
  if me.person_id = subject or not people.has_safety_order(subject, at) then return true; end if;
  if me.practitioner_id is null then return coalesce(people.traces(me.person_id, subject, at), false); end if;
  return people.surely_cares(me.practitioner_id, subject, at)
    or people.has_reason(me.practitioner_id, subject, array['location'], at);
end $$;

-- Those of the same families whom a professional may see; of others nobody learns here.
create function people.members_told(subject uuid)
  returns table (id uuid, given_name text, family_name text, birth_date date, part text)
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
#variable_conflict use_column
declare
  me people.session := people.actor();
  at timestamptz := people.at();
begin
  if me.practitioner_id is null or not people.may_see(me, subject, 'own_page', at) then return; end if;
  return query select distinct p.id, p.given_name, p.family_name, p.birth_date, m.part
    from people.family_member o
    join people.family_member m on m.family_id = o.family_id and m.person_id <> o.person_id and m.valid @> people.day(at)
    join people.person p on p.id = m.person_id
    where o.person_id = subject and o.valid @> people.day(at) and people.may_see(me, m.person_id, 'own_page', at)
    order by p.birth_date, p.id;
end $$;

-- Who cares for somebody, told to professionals: one's own care always, that of others when by whom somebody is served may be told.
create function people.carers_told(subject uuid)
  returns table (name text, team jsonb, unit jsonb, phone text, basis text)
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
#variable_conflict use_column
declare
  me uuid := people.actor_practitioner();
  at timestamptz := people.at();
  all_of_it boolean := me is not null and people.may_trace(subject);
begin
  return query select w.given_name || ' ' || w.family_name, t.name, u.name, u.phone, c.basis
    from people.care c join people.unit u on u.id = c.unit_id
    left join people.practitioner w on w.id = c.practitioner_id left join people.team t on t.id = c.team_id
    where c.person_id = subject and c.valid @> at and (all_of_it or c.practitioner_id = me)
    order by c.practitioner_id is null, c.created_at;
end $$;

-- One's own tasks of this moment, the oldest first: asked before every page of a professional.
create function people.own_tasks() returns table (task text, opens boolean, unit jsonb)
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
#variable_conflict use_column
declare me uuid := people.actor_practitioner();
begin
  return query select r.task, people.opens_client_data(r.task), u.name
    from people.practitioner_role r left join people.unit u on u.id = r.unit_id
    where r.practitioner_id = me and r.valid @> people.at() order by r.created_at;
end $$;

-- As before, and what was done alike to many is told once with all of them: a list is one thing that somebody did, and a row for each.
create or replace function people.write_uses(uses jsonb, claimed timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = people, pg_temp set plan_cache_mode = force_generic_plan
as $$
declare
  me people.session := people.actor();
  now_at timestamptz := people.at();
  log_at timestamptz := people.moment(claimed);
  acting uuid;
  teams uuid[];
  my_name text;
  my_title text;
  written bigint;
begin
  if me.level is distinct from 'strong' then return 0; end if;
  if me.person_id is not null then
    select p.given_name || ' ' || p.family_name into my_name from people.person p where p.id = me.person_id;
    if me.acting_for is not null then acting := people.acting(me, now_at); end if;
    insert into people.use_log (at, subject_id, actor_person_id, actor_name, action, what, records, purpose, basis)
    select log_at, s.subject, me.person_id, my_name, u.action, u.what, coalesce(u.records, '{}'),
      case when s.subject = acting and u.purpose <> 'pregnancy' then 'acting' else u.purpose end, r.basis
    from rows from (jsonb_to_recordset(uses) as (subject uuid, subjects uuid[], action text, what text, records uuid[], purpose text))
      with ordinality u(subject, subjects, action, what, records, purpose, n)
    cross join lateral unnest(coalesce(u.subjects, array[u.subject])) with ordinality s(subject, n)
    cross join lateral people.relationship(s.subject, case u.what when 'pregnancy' then 'pregnancy' else 'own_page' end) r
    order by u.n, s.n;
  else
    select p.given_name || ' ' || p.family_name, p.title -> 'fi' ->> 'text' into my_name, my_title
      from people.practitioner p where p.id = me.practitioner_id;
    teams := array(select m.team_id from people.team_member m
      where m.practitioner_id = me.practitioner_id and m.valid @> people.day(now_at));
    with works as materialized (
      select r.unit_id, u.register_id, r.task, k.kind = 'patient' as patients
      from people.practitioner_role r
      join people.unit u on u.id = r.unit_id
      left join people.register k on k.id = u.register_id
      where r.practitioner_id = me.practitioner_id and r.valid @> now_at and people.opens_client_data(r.task))
    insert into people.use_log (at, subject_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id, task, action, what,
      records, purpose, basis, reason)
    select log_at, s.subject, me.practitioner_id, my_name, my_title, g.unit_id, g.register_id, g.task, u.action, u.what,
      coalesce(u.records, '{}'), u.purpose, g.basis, g.reason
    from rows from (jsonb_to_recordset(uses) as (subject uuid, subjects uuid[], action text, what text, records uuid[], purpose text))
      with ordinality u(subject, subjects, action, what, records, purpose, n)
    cross join lateral unnest(coalesce(u.subjects, array[u.subject])) with ordinality s(subject, n)
    left join lateral (select true as found, c.unit_id, w.register_id, w.task
      from people.care c join works w on w.unit_id = c.unit_id
      where c.person_id = s.subject and c.valid @> now_at and (u.what <> 'pregnancy' or w.patients)
        and (c.practitioner_id = me.practitioner_id or c.team_id = any(teams))
      order by c.practitioner_id is null, c.created_at, c.id, w.task limit 1) c on true
    cross join lateral (
      select 'care' as basis, c.unit_id, c.register_id, c.task, null::text as reason where c.found
      union all
      select r.* from people.relationship(s.subject, case u.what when 'pregnancy' then 'pregnancy' else 'own_page' end) r
        where c.found is null
      union all
      select 'duty', null, null, null, null where s.subject is null) g
    order by u.n, s.n;
  end if;
  get diagnostics written = row_count;
  return written;
end $$;

-- A page of the log, newest first, from the index of each subject: row security narrows it as it does the table, for it runs as who asks. A plan
-- of its own for each page gathered all the rows of two years before it took the newest fifty: they lie far apart, each on a page of its own.
create function people.log_rows(subjects uuid[], since timestamptz, before_at timestamptz, before_id bigint, without uuid, most integer)
  returns table (id bigint, at timestamptz, subject_id uuid, actor_person_id uuid, actor_name text, actor_title text, unit_id uuid,
    action text, what text, purpose text, basis text)
  language sql stable rows 50 set search_path = people, pg_temp set enable_bitmapscan = off
begin atomic
  select l.id, l.at, l.subject_id, l.actor_person_id, l.actor_name, l.actor_title, l.unit_id, l.action, l.what, l.purpose, l.basis
  from unnest(subjects) s(id)
  cross join lateral (
    select u.id, u.at, u.subject_id, u.actor_person_id, u.actor_name, u.actor_title, u.unit_id, u.action, u.what, u.purpose, u.basis
    from people.use_log u
    where u.subject_id = s.id and u.at >= since
      and (u.at, u.id) < (coalesce(before_at, 'infinity'), coalesce(before_id, 9223372036854775807))
      and (without is null or u.actor_person_id is distinct from without)
    order by u.at desc, u.id desc limit most) l
  order by l.at desc, l.id desc limit most;
end;

revoke all on function people.log_rows(uuid[], timestamptz, timestamptz, bigint, uuid, integer) from public;
grant execute on function people.log_rows(uuid[], timestamptz, timestamptz, bigint, uuid, integer) to perheverkosto_app;
revoke all on function people.own_people(text, integer, integer), people.members_told(uuid), people.carers_told(uuid), people.own_tasks()
  from public;
grant execute on function people.own_people(text, integer, integer), people.members_told(uuid), people.carers_told(uuid),
  people.own_tasks() to perheverkosto_app;
