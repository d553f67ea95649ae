-- What an attack on power, death and logs has found, mended.

-- Custody ends with the child, and with the guardian: as with a trust, nobody acts for the dead or reads their log (R-16). What a family
-- needs to know of a child who has died is asked for and weighed.
create or replace function people.guards(adult uuid, child uuid, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (
    select from people.guardianship g join people.person c on c.id = g.child_id
    where g.adult_id = adult and g.child_id = child and g.valid @> people.day(at)
      and c.died_on is null and exists (select from people.person a where a.id = adult and a.died_on is null)
      and c.birth_date > people.day(at) - interval '18 years'
      and not c.decides_alone
      and not exists (select from people.guardian_limit l where l.guardianship_id = g.id and l.valid @> at));
end;

-- As before; a death that is being told at this moment comes before or after, and leaves no session behind.
create or replace function people.refuse_the_dead() returns trigger
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  perform from people.person p where p.id = new.person_id and p.died_on is null for share;
  if not found then return null; end if;
  return new;
end $$;

-- The words of a reason are often of somebody else: who read a child's log by custody, or a grown-up's by their mandate, learns that there was
-- a look and on what ground. The words are the person's own, and the officer's who answers for them (R-07, R-54).
revoke select on people.use_log from perheverkosto_app;
grant select (id, at, subject_id, actor_person_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id, task, action, what,
  records, purpose, basis, created_at) on people.use_log to perheverkosto_app;
create function people.log_reason(which bigint) returns text
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select l.reason from people.use_log l where l.id = which and (l.subject_id = people.actor_person() or people.has_task('{privacy}'));
end;

-- As before; two units that are merged into each other at the same moment are not both closed.
create or replace function people.merge_unit(former uuid, into_unit uuid) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') then return false; end if;
  perform from people.unit u where u.id in (former, into_unit) order by u.id for update;
  if former = into_unit or not exists (select from people.unit u where u.id = into_unit and u.valid @> people.day(people.at()))
    then return false; end if;
  if not coalesce(people.close_unit(former), false) then return false; end if;
  insert into people.unit_change (from_unit_id, to_unit_id, what, on_day) values (former, into_unit, 'merged', people.day(people.at()));
  return true;
end $$;

-- As before; a report that is approved while the night's is written keeps its rows.
create or replace function people.propose_erasure(at timestamptz) returns uuid
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  today date;
  report uuid;
  k people.retention_rule;
begin
  at := people.moment(at);
  today := people.day(at);
  if not pg_try_advisory_xact_lock(hashtextextended('people.erasure', 7365006)) then return null; end if;
  -- Whoever approves at this moment comes before or after, and not in between.
  perform from people.erasure_report r where r.state in ('open', 'first') for update;
  update people.erasure_report r set state = 'lapsed', ended_at = at
    where r.state = 'first' and people.erasure_waits_until(r.id) <= at;
  delete from people.erasure_item i using people.erasure_report r where r.id = i.report_id and r.state = 'lapsed';
  if exists (select from people.erasure_report r where r.on_day >= today or r.state in ('first', 'approved')) then return null; end if;
  delete from people.erasure_item i using people.erasure_report r where r.id = i.report_id and r.state = 'open';
  update people.erasure_report r set state = 'superseded', ended_at = at where r.state = 'open';
  insert into people.erasure_report (on_day, made_at, state) values (today, at, 'open') returning id into report;
  for k in select * from people.retention_rule order by position, kind loop
    execute format('insert into people.erasure_item (report_id, kind, row_key, kept_to, rows)
      select $1, %L, %s, %s, %s from %s r where %s < $2 and not (%s) and ($4 or not people.is_stood_on(%1$L, %2$s, $1))',
      k.kind, k.row_key, k.kept_to, k.rows, coalesce(k.source, k.kind), k.kept_to, k.waits)
      using report, today, k.years, not people.is_referred_to(k.kind);
  end loop;
  insert into people.erasure_kind (report_id, kind, class, counted_from, years, items, rows, first_kept_to, last_kept_to)
    select report, i.kind, r.class, r.counted_from, r.years, count(*), sum(i.rows), min(i.kept_to), max(i.kept_to)
    from people.erasure_item i join people.retention_rule r on r.kind = i.kind where i.report_id = report
    group by i.kind, r.class, r.counted_from, r.years;
  if not found then
    update people.erasure_report r set state = 'empty', ended_at = at where r.id = report;
  end if;
  return report;
end $$;

-- As before; a right that has not begun is ended as quickly as one that has.
create or replace function people.end_role(which uuid, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found people.practitioner_role;
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  -- Two administrators must not end each other in the same moment.
  perform pg_advisory_xact_lock(hashtextextended('people.end_role', 7365004));
  select * into found from people.practitioner_role r
    where r.id = which and (upper(r.valid) is null or upper(r.valid) > people.at());
  if found.id is null then return 'gone'; end if;
  if found.task = 'administration' and not exists (select from people.practitioner_role r
    where r.task = 'administration' and r.practitioner_id <> found.practitioner_id and r.valid @> people.at()) then return 'last'; end if;
  update people.practitioner_role r set valid = tstzrange(lower(r.valid),
      greatest(people.at(), lower(r.valid) + interval '1 microsecond')), ended_by = people.actor_practitioner(), end_reason = words
    where r.id = which;
  return 'ended';
end $$;

-- As before; the same switch turned by two at once is turned by the later one.
create or replace function people.turn_feature(what text, at_unit uuid, in_area text, turned boolean) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') or not exists (select from people.feature f where f.key = what) then return false; end if;
  if at_unit is null and in_area is null then
    update people.feature f set everywhere = coalesce(turned, false) where f.key = what;
    return true;
  end if;
  delete from people.feature_switch s
    where s.feature = what and s.unit_id is not distinct from at_unit and s.area is not distinct from in_area;
  if turned is not null then
    insert into people.feature_switch (feature, unit_id, area, is_on) values (what, at_unit, in_area, turned)
      on conflict (feature, unit_id, area) do update set is_on = excluded.is_on;
  end if;
  return true;
end $$;

-- Whether two administrators are as good as one: who brought the other here within thirty days, added them or proposed them for the task,
-- or who has brought both, directly or by others they had brought.
create or replace function people.has_brought(one uuid, other uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with recursive lately as (
    select c.changed_by as by, c.practitioner_id as whom from people.practitioner_change c
      where c.what = 'added' and c.changed_by is not null and c.at > people.at() - interval '30 days'
    union
    select r.granted_by, r.practitioner_id from people.practitioner_role r
      where r.task = 'administration' and r.granted_by is not null and lower(r.valid) > people.at() - interval '30 days'),
  before_one as (select one as id union select l.by from before_one b join lately l on l.whom = b.id),
  before_other as (select other as id union select l.by from before_other b join lately l on l.whom = b.id)
  select exists (select from before_one join before_other using (id));
end;

revoke all on function people.log_reason(bigint) from public;
grant execute on function people.log_reason(bigint) to perheverkosto_app;
