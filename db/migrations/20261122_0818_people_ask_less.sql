-- Who may see whom stays word for word as it was; it is only asked with less work. A function in SQL begins a statement of its own for each
-- expression and looked the session up again in each step; these look once, and stop at the first ground that holds.

-- The moment somebody claims, when the database agrees within a minute. Plain enough to be worked out inside the statement that asks, so
-- that the clock of tests is looked at only for a claim further off.
create function people.turned(claimed timestamptz) returns timestamptz
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select case when claimed is not null and exists (select from people.free_clock) then claimed else now() end;
end;
revoke all on function people.turned(timestamptz) from public;
grant execute on function people.turned(timestamptz) to perheverkosto_app;
create or replace function people.moment(claimed timestamptz) returns timestamptz
  language sql stable
  return case when claimed between now() - interval '1 minute' and now() + interval '1 minute' then claimed else people.turned(claimed) end;

-- The moment of the request, or of the database outside one: read once, not in each place where the above names it.
create or replace function people.at() returns timestamptz
  language plpgsql stable set search_path = people, pg_temp
as $$
declare told timestamptz := nullif(current_setting('people.at', true), '')::timestamptz;
begin return people.moment(told); end $$;

-- One row by its key, a thousand times a minute. As long as a table is small a plan would rather read it through, and work out each
-- session's key anew for each row.
alter function people.has_left(uuid, timestamptz) set enable_seqscan = off;
alter function people.guards(uuid, uuid, timestamptz) set enable_seqscan = off;
alter function people.trusts(uuid, uuid, text, timestamptz) set enable_seqscan = off;

-- The live session that the running transaction has shown, or nothing. Ended elsewhere, it ends here with the next statement.
create or replace function people.actor() returns people.session
  language plpgsql stable security definer set search_path = people, pg_temp set enable_seqscan = off
as $$
declare
  shown text := current_setting('people.session', true);
  at timestamptz;
  live people.session;
begin
  if shown is null or length(shown) <> 64 or ltrim(shown, '0123456789abcdef') <> '' then return null; end if;
  at := people.at();
  select s.* into live from people.session s
    where s.hash = decode(shown, 'hex') and s.ended_at is null and s.locked_at is null and s.ends_at > at;
  if live.practitioner_id is not null and people.has_left(live.practitioner_id, at) then return null; end if;
  return live;
end $$;

create or replace function people.actor_person() returns uuid
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare me people.session := people.actor();
begin return case when me.level = 'strong' then me.person_id end; end $$;

create or replace function people.actor_practitioner() returns uuid
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare me people.session := people.actor();
begin return case when me.level = 'strong' then me.practitioner_id end; end $$;

create or replace function people.actor_name() returns table (given_name text, family_name text, lang text, title jsonb)
  language sql stable rows 1 security definer set search_path = people, pg_temp
begin atomic
  with a as materialized (select s.* from people.actor() s)
  select p.given_name, case when a.level = 'strong' then p.family_name else '' end, p.lang, null::jsonb
  from a join people.person p on p.id = a.person_id
  union all
  select p.given_name, p.family_name, p.lang, p.title from a join people.practitioner p on p.id = a.practitioner_id;
end;

create or replace function people.has_task(wanted text[]) returns boolean
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare me uuid := people.actor_practitioner();
begin
  return me is not null and exists (select from people.practitioner_role r
    where r.practitioner_id = me and r.task = any(wanted) and r.valid @> people.at());
end $$;

create or replace function people.acting_for() returns uuid
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare me people.session := people.actor();
begin return case when me.acting_for is not null then people.acting(me, people.at()) end; end $$;

create or replace function people.may_see(actor people.session, subject uuid, purpose text, at timestamptz) returns boolean
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare by_right boolean := purpose in ('own_page', 'appointments', 'groups');
begin
  if actor.level is distinct from 'strong' then return false; end if;
  if actor.person_id is not null then
    return coalesce(actor.person_id = subject
      or by_right and people.guards(actor.person_id, subject, at)
      or people.trusts(subject, actor.person_id, purpose, at)
      or by_right and actor.acting_for = subject and people.acting(actor, at) = subject, false);
  end if;
  return coalesce(people.cares(actor.practitioner_id, subject, purpose, at)
    or people.has_reason(actor.practitioner_id, subject, array['documented', 'emergency'], at)
      and (purpose <> 'pregnancy' or people.keeps_patients(actor.practitioner_id, at)), false);
end $$;

-- D5: the one place that says who may see whom, for what, and when; no evidence means no.
-- Purposes: own_page, appointments, groups, and pregnancy, which no guardian sees by right.
create or replace function people.may_see(subject uuid, purpose text) returns boolean
  language plpgsql stable security definer set search_path = people, pg_temp
as $$ begin return people.may_see(people.actor(), subject, purpose, people.at()); end $$;

create or replace function people.relationship(subject uuid, purpose text)
  returns table (basis text, unit_id uuid, register_id uuid, task text, reason text)
  language plpgsql stable rows 1 security definer set search_path = people, pg_temp
as $$
#variable_conflict use_column
declare
  me people.session := people.actor();
  at timestamptz := people.at();
  day date := people.day(at);
begin
  if not people.may_see(me, subject, purpose, at) then return; end if;
  if me.person_id is not null then
    basis := case when me.person_id = subject then 'self' when people.guards(me.person_id, subject, at) then 'custody'
      when purpose <> 'pregnancy' and me.acting_for = subject and people.acting(me, at) = subject then 'mandate' else 'trust' end;
    return next;
    return;
  end if;
  return query select 'care', c.unit_id, u.register_id, r.task, null::text
    from people.care c
    join people.practitioner_role r on r.practitioner_id = me.practitioner_id and r.unit_id = c.unit_id and r.valid @> at
      and people.opens_client_data(r.task)
    join people.unit u on u.id = c.unit_id
    left join people.register k on k.id = u.register_id
    where c.person_id = subject and c.valid @> at and (purpose <> 'pregnancy' or k.kind = 'patient')
      and (c.practitioner_id = me.practitioner_id or exists (select from people.team_member m
        where m.team_id = c.team_id and m.practitioner_id = me.practitioner_id and m.valid @> day))
    order by c.practitioner_id is null, c.created_at, c.id, r.task limit 1;
  if found then return; end if;
  return query select w.kind, r.unit_id, u.register_id, r.task, w.reason
    from people.access_reason w
    join people.practitioner_role r on r.practitioner_id = me.practitioner_id and r.valid @> at and people.opens_client_data(r.task)
    left join people.unit u on u.id = r.unit_id
    left join people.register k on k.id = u.register_id
    where w.practitioner_id = me.practitioner_id and w.person_id = subject and w.kind in ('documented', 'emergency') and w.valid @> at
      and (purpose <> 'pregnancy' or k.kind = 'patient')
    order by w.created_at desc, w.id, r.task, r.id limit 1;
end $$;

-- The children one guards now.
create or replace function people.guarded() returns uuid[]
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare me uuid := people.actor_person(); at timestamptz := people.at();
begin
  return array(select g.child_id from people.guardianship g where g.adult_id = me and people.guards(me, g.child_id, at));
end $$;

create or replace function people.readable_logs() returns uuid[]
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare
  me uuid := people.actor_person();
  guarded uuid[] := people.guarded();
  whom uuid := people.acting_for();
begin
  return array(select me where me is not null
    union all
    select child from unnest(guarded) child where people.may_trace(child)
    union all
    select whom where whom is not null and whom <> all(guarded) and people.may_trace(whom));
end $$;

-- As before, with each list of people asked for once.
alter policy own on people.use_log using (
  subject_id = (select people.actor_person())
  or subject_id = any((select people.readable_logs())::uuid[]) and (actor_person_id = (select people.actor_person())
    or actor_person_id is null and purpose <> 'pregnancy' and what not in ('pregnancy', 'pause', 'trust'))
  or actor_person_id = (select people.actor_person()) and subject_id = any((select people.guarded())::uuid[]));

-- Rows of the use log, as before, and planned once: a statement for whoever is of a family, and one for professionals, which looks up the
-- care of each person by that person; the whole list at once was all the care of a unit.
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
    select log_at, u.subject, me.person_id, my_name, u.action, u.what, coalesce(u.records, '{}'),
      case when u.subject = acting and u.purpose <> 'pregnancy' then 'acting' else u.purpose end, r.basis
    from rows from (jsonb_to_recordset(uses) as (subject uuid, action text, what text, records uuid[], purpose text))
      with ordinality u(subject, action, what, records, purpose, n)
    cross join lateral people.relationship(u.subject, case u.what when 'pregnancy' then 'pregnancy' else 'own_page' end) r
    order by u.n;
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
    select log_at, u.subject, me.practitioner_id, my_name, my_title, g.unit_id, g.register_id, g.task, u.action, u.what,
      coalesce(u.records, '{}'), u.purpose, g.basis, g.reason
    from rows from (jsonb_to_recordset(uses) as (subject uuid, action text, what text, records uuid[], purpose text))
      with ordinality u(subject, action, what, records, purpose, n)
    left join lateral (select true as found, c.unit_id, w.register_id, w.task
      from people.care c join works w on w.unit_id = c.unit_id
      where c.person_id = u.subject and c.valid @> now_at and (u.what <> 'pregnancy' or w.patients)
        and (c.practitioner_id = me.practitioner_id or c.team_id = any(teams))
      order by c.practitioner_id is null, c.created_at, c.id, w.task limit 1) c on true
    cross join lateral (
      select 'care' as basis, c.unit_id, c.register_id, c.task, null::text as reason where c.found
      union all
      select r.* from people.relationship(u.subject, case u.what when 'pregnancy' then 'pregnancy' else 'own_page' end) r
        where c.found is null
      union all
      select 'duty', null, null, null, null where u.subject is null) g
    order by u.n;
  end if;
  get diagnostics written = row_count;
  return written;
end $$;
