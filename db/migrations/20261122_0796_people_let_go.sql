-- How rows go whose time is over (R-11): a nightly report of what is due, two different officers who approve it, and a function that
-- removes exactly what stood in the report and is still due. The application can delete none of these rows itself.

-- A night's report. `first`: one officer has approved; `superseded`: a newer night's came before anybody had; `lapsed`: nobody approved it
-- second in time; `withdrawn`: an officer took it back before the second approval.
create table people.erasure_report (
  id uuid primary key default gen_random_uuid(),
  on_day date not null unique,
  made_at timestamptz not null,
  state text not null check (state in ('empty', 'open', 'first', 'approved', 'erased', 'refused', 'superseded', 'lapsed', 'withdrawn')),
  ended_at timestamptz,
  withdrawn_by uuid references people.practitioner,
  created_at timestamptz not null default now(),
  check ((state = 'withdrawn') = (withdrawn_by is not null))
);
create index on people.erasure_report (withdrawn_by);

-- Of each kind only how many, the first and the last day they were kept to, and what came of it.
create table people.erasure_kind (
  report_id uuid not null references people.erasure_report,
  kind text not null references people.retention_rule,
  class text not null,
  counted_from text not null,
  years integer not null,
  items bigint not null,
  rows bigint not null,
  first_kept_to date not null,
  last_kept_to date not null,
  refused_by uuid references people.practitioner,
  erased bigint not null default 0,
  stayed bigint not null default 0,
  created_at timestamptz not null default now(),
  primary key (report_id, kind)
);
create index on people.erasure_kind (kind);
create index on people.erasure_kind (refused_by);

-- Which rows, until they are gone: then nothing tells any more whose they were.
create table people.erasure_item (
  report_id uuid not null references people.erasure_report,
  kind text not null references people.retention_rule,
  row_key text not null,
  kept_to date not null,
  rows bigint not null,
  created_at timestamptz not null default now(),
  primary key (report_id, kind, row_key)
);
create index on people.erasure_item (kind);

-- Two approve, and never the same one.
create table people.erasure_approval (
  report_id uuid not null references people.erasure_report,
  step integer not null check (step in (1, 2)),
  practitioner_id uuid not null references people.practitioner,
  words text not null check (length(words) <= 1000),
  decided_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (report_id, step),
  unique (report_id, practitioner_id)
);
create index on people.erasure_approval (practitioner_id);

-- Whoever approves has the task of privacy at that moment; the second comes after the first.
create function people.check_erasure_approval() returns trigger
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not exists (select from people.practitioner_role r where r.practitioner_id = new.practitioner_id and r.task = 'privacy'
    and r.valid @> new.decided_at) then
    raise exception 'Without the task of privacy nobody approves an erasure' using errcode = 'check_violation';
  end if;
  if new.step = 2 and not exists (select from people.erasure_approval a where a.report_id = new.report_id and a.step = 1) then
    raise exception 'The second approval comes after the first' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger checked before insert or update on people.erasure_approval
  for each row execute function people.check_erasure_approval();

alter table people.erasure_report enable row level security;
alter table people.erasure_report force row level security;
alter table people.erasure_kind enable row level security;
alter table people.erasure_kind force row level security;
alter table people.erasure_item enable row level security;
alter table people.erasure_item force row level security;
alter table people.erasure_approval enable row level security;
alter table people.erasure_approval force row level security;
create policy owner on people.erasure_report to current_user using (true) with check (true);
create policy owner on people.erasure_kind to current_user using (true) with check (true);
create policy owner on people.erasure_item to current_user using (true) with check (true);
create policy owner on people.erasure_approval to current_user using (true) with check (true);
create policy privacy on people.erasure_report for select to perheverkosto_app using ((select people.has_task('{privacy}')));
create policy privacy on people.erasure_kind for select to perheverkosto_app using ((select people.has_task('{privacy}')));
create policy privacy on people.erasure_item for select to perheverkosto_app using ((select people.has_task('{privacy}')));
create policy privacy on people.erasure_approval for select to perheverkosto_app using ((select people.has_task('{privacy}')));
grant select on people.erasure_report, people.erasure_kind, people.erasure_item, people.erasure_approval to perheverkosto_app;

-- What was let go stands in the log: what kind, how many, who approved; never whose.
alter table people.use_log drop constraint use_log_action_check;
alter table people.use_log add constraint use_log_action_check
  check (action in ('read', 'listed', 'searched', 'wrote', 'exported', 'printed', 'erased'));

-- Whether a row must stay because another refers to it: any that is not in the same report, or any at all when none is told.
create function people.is_stood_on(which text, key text, in_report uuid) returns boolean
  language plpgsql stable cost 10000 security definer set search_path = people, pg_temp
as $$
declare
  other record;
  found boolean;
begin
  for other in
    select format('%I.%I', n.nspname, c.relname) as name, n.nspname || '.' || c.relname as kind, a.attname as referring, k.row_key
    from pg_constraint f join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = f.conrelid and a.attnum = f.conkey[1]
    left join people.retention_rule k on k.kind = n.nspname || '.' || c.relname and k.source is null
    where f.contype = 'f' and f.confrelid = to_regclass(which) and cardinality(f.conkey) = 1 and f.conparentid = 0
  loop
    if other.row_key is null or in_report is null then
      execute format('select exists (select from %s r where r.%I = $1::uuid)', other.name, other.referring) into found using key;
    else
      execute format('select exists (select from %s r where r.%I = $1::uuid and not exists (select from people.erasure_item i
        where i.report_id = $2 and i.kind = %L and i.row_key = %s))', other.name, other.referring, other.kind, other.row_key)
        into found using key, in_report;
    end if;
    if found then return true; end if;
  end loop;
  return false;
end $$;

create function people.is_referred_to(which text) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from pg_constraint f join people.retention_rule k on k.kind = which and k.source is null
    where f.contype = 'f' and f.confrelid = to_regclass(which));
end;

-- Until when a report waits for its second approval; null when it does not wait for one.
create function people.erasure_waits_until(which uuid) returns timestamptz
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select a.decided_at + interval '14 days' from people.erasure_report r
  join people.erasure_approval a on a.report_id = r.id and a.step = 1 where r.id = which and r.state = 'first';
end;

-- Writes the report of the night; null when that night has one, somebody else is at it, or an approved one is not yet done.
create function people.propose_erasure(at timestamptz) returns uuid
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

-- An officer approves a report but for the kinds they refuse. Answers what came of it, in a word.
create function people.decide_erasure(which uuid, refused text[], said text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  former people.erasure_report;
  me uuid := people.actor_practitioner();
begin
  if not people.has_task('{privacy}') then return 'not_allowed'; end if;
  select * into former from people.erasure_report r where r.id = which for update;
  if former.id is null or former.state not in ('open', 'first') or people.erasure_waits_until(which) <= people.at() then return 'gone'; end if;
  if former.state = 'first' and exists (select from people.erasure_approval a where a.report_id = which and a.practitioner_id = me)
    then return 'same'; end if;
  update people.erasure_kind k set refused_by = me where k.report_id = which and k.kind = any(refused) and k.refused_by is null;
  insert into people.erasure_approval (report_id, step, practitioner_id, words, decided_at)
    values (which, case former.state when 'open' then 1 else 2 end, me, said, people.at());
  if not exists (select from people.erasure_kind k where k.report_id = which and k.refused_by is null) then
    update people.erasure_report r set state = 'refused', ended_at = people.at() where r.id = which;
    delete from people.erasure_item i where i.report_id = which;
    return 'refused';
  end if;
  update people.erasure_report r set state = case former.state when 'open' then 'first' else 'approved' end where r.id = which;
  return case former.state when 'open' then 'first' else 'approved' end;
end $$;

-- Removes one row, or one stretch of a log, if it is still due. How many rows went.
create function people.erase_item(k people.retention_rule, key text, today date) returns bigint
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  gone bigint;
  stretch people.log_seal;
begin
  -- Held from here on: nothing can come to refer to it while it is looked at.
  if k.source is null then execute format('select from %s r where %s for update', k.kind, k.finds) using key; end if;
  execute format('select count(*) from %s r where %s and %s < $2 and not (%s)', coalesce(k.source, k.kind), k.finds, k.kept_to, k.waits)
    into gone using key, today, k.years;
  if gone = 0 or k.source is null and people.is_referred_to(k.kind) and people.is_stood_on(k.kind, key, null) then return 0; end if;
  if k.kind = 'people.guardian_limit' then
    perform people.end_sleeping_trusts(key::uuid, today::timestamp at time zone 'Europe/Helsinki');
  end if;
  if k.source is null then
    execute format('delete from %s r where %s', k.kind, k.finds) using key;
  else
    select * into strict stretch from people.log_seal s where 'people.' || s.log || '_log' = k.kind and s.last_id = key::bigint;
    -- An answered question keeps its own time, and its words.
    update people.log_question q set use_log_id = null
      where k.kind = 'people.use_log' and q.use_log_id between stretch.first_id and stretch.last_id;
    update people.log_question q set disclosure_log_id = null
      where k.kind = 'people.disclosure_log' and q.disclosure_log_id between stretch.first_id and stretch.last_id;
    execute format('delete from %s l where l.id between $1 and $2', k.kind) using stretch.first_id, stretch.last_id;
  end if;
  get diagnostics gone = row_count;
  return gone;
end $$;

-- One batch of the approved report, of one kind: how many entries were gone through; null when there is nothing left to do, or somebody
-- else is at it. Each batch is whole by itself: stopped anywhere, the next call goes on.
create function people.erase_batch(at timestamptz, most integer) returns integer
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  report people.erasure_report;
  k people.retention_rule;
  item people.erasure_item;
  one bigint;
  went bigint := 0;
  stayed_here bigint := 0;
  seen integer := 0;
begin
  at := people.moment(at);
  if not pg_try_advisory_xact_lock(hashtextextended('people.erasure', 7365006)) then return null; end if;
  select * into report from people.erasure_report r where r.state = 'approved'
    and (select count(*) from people.erasure_approval a where a.report_id = r.id) = 2 order by r.on_day limit 1 for update;
  if report.id is null then return null; end if;
  select r.* into k from people.retention_rule r join people.erasure_kind d on d.kind = r.kind
    where d.report_id = report.id and d.refused_by is null
      and exists (select from people.erasure_item i where i.report_id = report.id and i.kind = r.kind)
    order by r.position, r.kind limit 1;
  if k.kind is null then
    delete from people.erasure_item i where i.report_id = report.id;
    update people.erasure_report r set state = 'erased', ended_at = at where r.id = report.id;
    return null;
  end if;
  for item in select * from people.erasure_item i where i.report_id = report.id and i.kind = k.kind order by i.row_key
    limit case when k.source is null then most else 1 end
  loop
    one := people.erase_item(k, item.row_key, people.day(at));
    went := went + one;
    stayed_here := stayed_here + case one when 0 then item.rows else 0 end;
    seen := seen + 1;
    delete from people.erasure_item i where i.report_id = report.id and i.kind = k.kind and i.row_key = item.row_key;
  end loop;
  update people.erasure_kind d set erased = d.erased + went, stayed = d.stayed + stayed_here
    where d.report_id = report.id and d.kind = k.kind;
  if went > 0 then
    insert into people.use_log (at, actor_practitioner_id, actor_name, actor_title, action, what, purpose, basis, reason)
      select at, p.id, p.given_name || ' ' || p.family_name, p.title -> 'fi' ->> 'text', 'erased', split_part(k.kind, '.', 2), 'retention',
        'duty', format('%s rows of %s, report %s, first approved by %s', went, k.kind, report.on_day,
          (select f.given_name || ' ' || f.family_name from people.erasure_approval b join people.practitioner f on f.id = b.practitioner_id
            where b.report_id = report.id and b.step = 1))
      from people.erasure_approval a join people.practitioner p on p.id = a.practitioner_id
      where a.report_id = report.id and a.step = 2;
  end if;
  return seen;
end $$;

revoke all on function people.check_erasure_approval(), people.is_stood_on(text, text, uuid), people.is_referred_to(text),
  people.erasure_waits_until(uuid), people.propose_erasure(timestamptz), people.decide_erasure(uuid, text[], text),
  people.erase_item(people.retention_rule, text, date), people.erase_batch(timestamptz, integer) from public;
grant execute on function people.erasure_waits_until(uuid), people.propose_erasure(timestamptz),
  people.decide_erasure(uuid, text[], text),
  people.erase_batch(timestamptz, integer) to perheverkosto_app;
