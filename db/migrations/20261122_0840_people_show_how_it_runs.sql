-- What an administrator sees of how the service runs: when the logs were looked through, what was told to whom in
-- numbers. No name, no address and no words.

-- Every look through the sealed logs (D13).
create table people.log_verification (
  id uuid primary key default gen_random_uuid(),
  verified_at timestamptz not null,
  stretches bigint not null check (stretches >= 0),
  faults bigint not null check (faults >= 0),
  created_at timestamptz not null default now()
);
create index on people.log_verification (verified_at);
grant select on people.log_verification to perheverkosto_app;

-- How the seals of a log stand. `unsealed`: rows that wait for the next one.
create function people.seals_now() returns table (log text, seals bigint, sealed_at timestamptz, unsealed bigint, oldest timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select l.log, s.seals, s.sealed_at, u.rows, u.oldest
  from (values ('use'), ('disclosure')) l(log)
    cross join lateral (select count(*) as seals, max(s.sealed_at) as sealed_at, coalesce(max(s.last_id), 0) as last_id
      from people.log_seal s where s.log = l.log) s
    cross join lateral (
      select count(*) as rows, min(r.created_at) as oldest from (
        select u.created_at from people.use_log u where l.log = 'use' and u.id > s.last_id
        union all select d.created_at from people.disclosure_log d where l.log = 'disclosure' and d.id > s.last_id) r) u
  where people.has_task('{administration,privacy}');
end;

-- What was told to families since a moment, by what came of it, and what waits (outcome null).
create function people.told_in_numbers(since timestamptz) returns table (outcome text, medium text, messages bigint, oldest timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select n.outcome, case when n.outcome in ('sent', 'in_digest') then p.notify_by end, count(*), min(n.created_at)
  from people.notification n join people.person p on p.id = n.person_id
  where people.has_task('{administration}') and (n.settled_at is null or n.settled_at > since)
  group by 1, 2;
end;

-- Facts that have been written, and nobody has been noted for yet.
create function people.facts_waiting() returns table (facts bigint, oldest timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select count(*), min(o.created_at) from platform.outbox o where people.has_task('{administration}') and o.done_at is null;
end;

revoke all on function people.seals_now(), people.told_in_numbers(timestamptz), people.facts_waiting() from public;
grant execute on function people.seals_now(), people.told_in_numbers(timestamptz), people.facts_waiting() to perheverkosto_app;
