-- How long each kind of record is kept (R-11, R-30f): by the classes of the law's table, from which moment, and how a row is found due.

-- One row a table. The texts are expressions over its row `r`, written by migrations only; a room adds a row for each table of its own.
create table people.retention_rule (
  kind text primary key check (kind ~ '^[a-z_]+\.[a-z_]+$'),
  class text not null check (class ~ '^(RC-[A-Z]+|own)$'),
  -- what the years are counted from
  counted_from text not null check (counted_from in ('death', 'end', 'event', 'answer', 'leaving', 'emptied')),
  years integer not null check (years between 0 and 120),
  -- later ones go later: what others stand on comes last
  position integer not null default 1,
  -- the last day a row is kept ($3: the years); null: no end is known
  kept_to text not null,
  -- the row told by a text, and found by it ($1)
  row_key text not null default 'r.id::text',
  finds text not null default 'r.id = $1::uuid',
  -- what keeps it longer ($2: today)
  waits text not null default 'false',
  -- where the rows are read from, when a row of the report is not a row of the table; `rows`: how many it stands for
  source text,
  rows text not null default '1',
  created_at timestamptz not null default now()
);
grant select on people.retention_rule to perheverkosto_app;

-- When nobody has told that somebody died, they are thought to have lived 120 years (RC-PAT; taken for the others as well).
create function people.presumed_end(person uuid) returns date
  language sql stable security definer set search_path = people, pg_temp
begin atomic select coalesce(p.died_on, (p.birth_date + interval '120 years')::date) from people.person p where p.id = person; end;

create function people.kept_after_death(person uuid, years integer) returns date
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce((p.died_on + make_interval(years => years))::date, (p.birth_date + interval '120 years')::date)
  from people.person p where p.id = person;
end;

-- Patient records: of somebody who died under 18 they are kept until 120 years from birth.
create function people.kept_as_patient(person uuid, years integer) returns date
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select case when p.died_on is null or p.died_on < p.birth_date + interval '18 years' then (p.birth_date + interval '120 years')::date
    else (p.died_on + make_interval(years => years))::date end
  from people.person p where p.id = person;
end;

-- Whether somebody lives, as far as is known.
create function people.lives(person uuid, today date) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.person p where p.id = person and p.died_on is null
    and coalesce(p.birth_date + interval '120 years' >= today, true));
end;

-- Whether evidence of this time has not ended.
create function people.not_ended(valid tstzrange, today date) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic select not isempty(valid) and (upper_inf(valid) or people.day(upper(valid)) >= today); end;

-- A limit outlives the child: it keeps an adult who lives from everybody who was beside the child (R-54).
create function people.still_limits(l people.guardian_limit, today date) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select people.not_ended(l.valid, today) and exists (select from people.guardianship g
    where g.id = l.guardianship_id and people.lives(g.adult_id, today));
end;

create function people.still_limited(child uuid, today date) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.guardianship g join people.guardian_limit l on l.guardianship_id = g.id
    where g.child_id = child and people.still_limits(l, today));
end;

-- A permission that slept beside a limit must not wake because the limit is gone: it ends for good.
create function people.end_sleeping_trusts(l uuid, at timestamptz) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.trust t set valid = tstzrange(lower(t.valid), at)
  from people.guardianship g join people.guardian_limit m on m.guardianship_id = g.id
  where m.id = l and g.adult_id in (t.person_id, t.adult_id) and t.valid @> at and lower(t.valid) < at
    and people.kept_apart(t.person_id, t.adult_id, at);
end;

-- An order outlives whose it was: it covers those of the same household who live (R-55).
create function people.still_covers(o people.safety_order, today date) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select people.not_ended(o.valid, today) and exists (
    select from people.family_member mine join people.family_member theirs on theirs.family_id = mine.family_id
    where mine.person_id = o.person_id and coalesce(upper(mine.valid) > today, not isempty(mine.valid))
      and coalesce(upper(theirs.valid) > today, not isempty(theirs.valid)) and people.lives(theirs.person_id, today));
end;

insert into people.retention_rule (kind, class, counted_from, years, kept_to) values
  ('people.contact_point', 'own', 'death', 2, 'people.kept_after_death(r.person_id, $3)'),
  ('people.safety_order', 'RC-CLIENTBASE', 'death', 2, 'people.kept_after_death(r.person_id, $3)'),
  ('people.guardianship', 'RC-CLIENTBASE', 'death', 2, 'people.kept_after_death(r.child_id, $3)'),
  ('people.guardian_limit', 'RC-CLIENTBASE', 'death', 2,
    'people.kept_after_death((select g.child_id from people.guardianship g where g.id = r.guardianship_id), $3)'),
  ('people.pause', 'own', 'death', 2, 'people.kept_after_death(r.person_id, $3)'),
  ('people.trust', 'RC-PERMIT', 'end', 12,
    '(least(people.day(upper(r.valid)), people.presumed_end(r.person_id)) + make_interval(years => $3))::date'),
  ('people.mandate', 'RC-PERMIT', 'end', 12,
    '(least(people.day(upper(r.valid)), people.presumed_end(r.person_id)) + make_interval(years => $3))::date'),
  ('people.passkey', 'own', 'death', 2, 'people.kept_after_death(r.person_id, $3)'),
  ('people.pregnancy', 'RC-PAT', 'death', 12, 'people.kept_as_patient(r.person_id, $3)'),
  ('people.care', 'RC-LOG', 'end', 12,
    '(least(people.day(upper(r.valid)), people.presumed_end(r.person_id)) + make_interval(years => $3))::date'),
  ('people.access_reason', 'RC-LOG', 'event', 12, '(people.day(upper(r.valid)) + make_interval(years => $3))::date'),
  ('people.log_question', 'RC-LOG', 'answer', 12, '(people.day(r.answered_at) + make_interval(years => $3))::date'),
  ('people.data_request', 'RC-LOG', 'answer', 12, '(people.day(r.answered_at) + make_interval(years => $3))::date'),
  ('people.reservation', 'RC-DIARY', 'event', 1, '(people.day(upper(r.span)) + make_interval(years => $3))::date'),
  ('people.practitioner_role', 'RC-LOG', 'end', 12, '(people.day(upper(r.valid)) + make_interval(years => $3))::date');
insert into people.retention_rule (kind, class, counted_from, years, kept_to, row_key, finds) values
  ('people.family_member', 'RC-CLIENTBASE', 'death', 2, 'people.kept_after_death(r.person_id, $3)',
    'r.family_id || '' '' || r.person_id',
    'r.family_id = split_part($1, '' '', 1)::uuid and r.person_id = split_part($1, '' '', 2)::uuid'),
  ('people.team_member', 'RC-LOG', 'end', 12, '(upper(r.valid) + make_interval(years => $3))::date',
    'r.team_id || '' '' || r.practitioner_id',
    'r.team_id = split_part($1, '' '', 1)::uuid and r.practitioner_id = split_part($1, '' '', 2)::uuid');
-- What protects somebody who lives waits until it has ended, and so does what it rests on ($2: today).
update people.retention_rule k set waits = w.waits from (values
    ('people.guardian_limit', 'people.still_limits(r, $2)'),
    ('people.guardianship', 'people.still_limited(r.child_id, $2)'),
    ('people.safety_order', 'people.still_covers(r, $2)'),
    ('people.family_member', 'people.still_limited(r.person_id, $2)
      or exists (select from people.safety_order o where o.person_id = r.person_id and people.still_covers(o, $2))')) w(kind, waits)
  where k.kind = w.kind;
-- A report names an identity by this: whoever holds a hash could sign in with it.
alter table people.identity add column id uuid not null unique default gen_random_uuid();
-- Whom a patient record is about must stay to be found (R-09).
insert into people.retention_rule (kind, class, counted_from, years, kept_to, waits) values
  ('people.identity', 'RC-CLIENTBASE', 'death', 2, 'coalesce(people.kept_after_death(r.person_id, $3),
      (select (p.left_on + make_interval(years => $3))::date from people.practitioner p where p.id = r.practitioner_id))',
    'exists (select from people.pregnancy p where p.person_id = r.person_id)
      or exists (select from people.care c where c.person_id = r.person_id)');
-- A sealed stretch of a log goes whole, or what is left of it could not be told from a log that somebody changed (D13). The twelve years
-- run from its seal, the only moment that can still be proved when its rows are gone.
insert into people.retention_rule (kind, class, counted_from, years, kept_to, row_key, finds, waits, source, rows)
  select 'people.' || log || '_log', 'RC-LOG', 'event', 12,
    'people.day((r.sealed_at at time zone ''UTC'' + make_interval(years => $3)) at time zone ''UTC'')',
    'r.last_id::text', 'r.last_id = $1::bigint',
    format('exists (select from people.log_question q where q.answered_at is null and q.%I between r.first_id and r.last_id)', log || '_log_id'),
    format('(select s.* from people.log_seal s where s.log = %L and exists (select from people.%I l
      where l.id between s.first_id and s.last_id))', log, log || '_log'), 'r.rows'
  from unnest(array['use', 'disclosure']) log;
insert into people.retention_rule (kind, class, counted_from, years, position, kept_to) values
  ('people.family', 'RC-CLIENTBASE', 'emptied', 2, 8, '(people.day(r.created_at) + make_interval(years => $3))::date'),
  ('people.person', 'RC-CLIENTBASE', 'death', 2, 9, 'people.kept_after_death(r.id, $3)'),
  ('people.practitioner', 'RC-LOG', 'leaving', 12, 9, '(r.left_on + make_interval(years => $3))::date');
-- The first to go: what slept beside it is told by what it rests on.
update people.retention_rule set position = 0 where kind = 'people.guardian_limit';
update people.retention_rule set position = 2 where kind in ('people.guardianship', 'people.pregnancy');

-- The last day a row is kept; null when it is not known yet.
create function people.kept_to(which text, key text) returns date
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare
  k people.retention_rule;
  last date;
begin
  select * into strict k from people.retention_rule where kind = which;
  execute format('select %s from %s r where %s', k.kept_to, coalesce(k.source, which), k.finds) into last using key, null::date, k.years;
  return last;
end $$;

revoke all on function people.presumed_end(uuid), people.kept_after_death(uuid, integer), people.kept_as_patient(uuid, integer),
  people.lives(uuid, date), people.not_ended(tstzrange, date), people.still_limits(people.guardian_limit, date),
  people.end_sleeping_trusts(uuid, timestamptz), people.still_limited(uuid, date),
  people.still_covers(people.safety_order, date), people.kept_to(text, text) from public;
