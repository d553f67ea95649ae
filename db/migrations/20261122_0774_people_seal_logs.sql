-- Sealing (D13). Numbers are drawn before their rows are committed and may come in another order; a stretch is sealed when nobody who
-- could still bring a row into it is at work. A number whose transaction was undone stays a gap, and the seal counts rows.
alter table people.log_seal add column rows_hash bytea not null check (length(rows_hash) = 32);

create function people.hash_log_rows(which text, first bigint, last bigint, out rows bigint, out hash bytea)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select count(*), sha256(coalesce(string_agg(sha256(convert_to(r.words, 'UTF8')), ''::bytea order by r.id), ''::bytea)) from (
    select l.id, jsonb_build_array(l.id, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), l.subject_id, l.actor_person_id,
      l.actor_practitioner_id, l.actor_name, l.actor_title, l.unit_id, l.register_id, l.task, l.action, l.what, l.records, l.purpose,
      l.basis, l.reason, to_char(l.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'))::text as words
    from people.use_log l where which = 'use' and l.id between first and last
    union all
    select l.id, jsonb_build_array(l.id, to_char(l.at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'), l.subject_id, l.from_register_id,
      l.to_organization_id, l.disclosed_by, l.disclosed_by_name, l.recipient, l.what, l.purpose, l.ground,
      to_char(l.created_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US'))::text
    from people.disclosure_log l where which = 'disclosure' and l.id between first and last) r;
end;

-- The last row that may go into a stretch from `first` on: nobody at work could still bring one before it. Null: not now.
create function people.log_settled_to(which text, first bigint, younger interval, most integer) returns bigint
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  log regclass := format('people.%I', which || '_log')::regclass;
  drawn bigint;
  writers text[];
  settled bigint;
begin
  execute format('select last_value from people.%I', which || '_log_id_seq') into drawn;
  -- Whoever has drawn a number up to this one held this lock before drawing, and holds it until their rows are there or undone.
  select array_agg(l.virtualtransaction) into writers from pg_locks l
    where l.relation = log and l.database = (select d.oid from pg_database d where d.datname = current_database())
      and l.mode = 'RowExclusiveLock';
  for tries in 1..51 loop
    exit when writers is null or not exists (select from pg_locks l where l.relation = log and l.virtualtransaction = any(writers));
    if tries = 51 then return null; end if;
    perform pg_sleep(0.1);
  end loop;
  execute format('select max(s.id) from (select l.id from %s l where l.id >= $1 and l.id <= $2
    and l.id < coalesce((select min(y.id) from %s y where y.id >= $1 and y.created_at > clock_timestamp() - $3), $2 + 1)
    order by l.id limit $4) s', log, log) into settled using first, drawn, younger, most;
  return settled;
end $$;

-- Seals what has been written since the last seal; nothing when there is nothing, or somebody else is sealing.
create function people.seal_log(which text) returns setof people.log_seal
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  former people.log_seal;
  made people.log_seal;
begin
  if not pg_try_advisory_xact_lock(hashtextextended('people.seal_log ' || which, 7365005)) then return; end if;
  select * into former from people.log_seal s where s.log = which order by s.last_id desc limit 1;
  made.log := which;
  made.first_id := coalesce(former.last_id, 0) + 1;
  -- How young is too young is not for who asks to say: the application cannot seal a moment in which rows may still come.
  made.last_id := people.log_settled_to(which, made.first_id,
    case when exists (select from people.free_clock) then interval '0' else interval '5 seconds' end, 50000);
  if made.last_id is null then return; end if;
  select h.rows, h.hash into made.rows, made.rows_hash from people.hash_log_rows(which, made.first_id, made.last_id) h;
  made.before := former.hash;
  made.sealed_at := clock_timestamp();
  made.created_at := made.sealed_at;
  made.hash := sha256(coalesce(made.before, ''::bytea) || made.rows_hash || convert_to(concat_ws(' ', which, made.first_id, made.last_id,
    made.rows, to_char(made.sealed_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US')), 'UTF8'));
  insert into people.log_seal select made.*;
  return next made;
end $$;

revoke all on function people.hash_log_rows(text, bigint, bigint), people.log_settled_to(text, bigint, interval, integer),
  people.seal_log(text) from public;
grant execute on function people.seal_log(text) to perheverkosto_app;
