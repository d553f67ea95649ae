-- How professionals come and go: an administrator adds them with their first task, corrects a name and ends their work. What was before
-- is kept (R-04).
create table people.practitioner_change (
  id uuid primary key default gen_random_uuid(),
  practitioner_id uuid not null references people.practitioner,
  what text not null check (what in ('added', 'corrected', 'ended')),
  -- of a correction: what stood before
  former jsonb,
  -- null: by the command on the machine itself
  changed_by uuid references people.practitioner,
  reason text not null check (length(reason) between 1 and 500),
  at timestamptz not null,
  created_at timestamptz not null default now(),
  check ((what = 'corrected') = (former is not null)),
  check (practitioner_id <> changed_by)
);
create index on people.practitioner_change (practitioner_id);
create index on people.practitioner_change (changed_by);
alter table people.practitioner_change enable row level security;
alter table people.practitioner_change force row level security;
create policy owner on people.practitioner_change to current_user using (true) with check (true);
create policy register on people.practitioner_change for select to perheverkosto_app
  using ((select people.has_task('{administration,privacy}')));
grant select on people.practitioner_change to perheverkosto_app;

insert into people.retention_rule (kind, class, counted_from, years, kept_to) values
  ('people.practitioner_change', 'RC-LOG', 'event', 12, '(people.day(r.at) + make_interval(years => $3))::date');

-- Answers what came of it, in a word. Somebody who is known by that identity is not made twice, whichever key it was hashed by.
create function people.add_practitioner(identities bytea[], sealed bytea, given text, family text, work jsonb, speaks text, first_task text,
  in_service text, in_unit uuid, since timestamptz, until timestamptz, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare made uuid;
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  perform pg_advisory_xact_lock(hashtextextended(encode(identities[1], 'hex'), 7365003));
  if exists (select from people.identity i where i.hash = any(identities)) then return 'known'; end if;
  if people.opens_client_data(first_task) and in_unit is null then return 'unit_missing'; end if;
  if in_unit is not null and not exists (select from people.unit u where u.id = in_unit and u.valid @> people.day(people.at()))
    then return 'unit_closed'; end if;
  insert into people.practitioner (given_name, family_name, title, lang) values (given, family, work, speaks) returning id into made;
  insert into people.identity (hash, told, practitioner_id) values (identities[1], sealed, made);
  -- Nobody gets a right for a day that is past.
  insert into people.practitioner_role (practitioner_id, task, service, unit_id, valid, granted_by, reason)
    values (made, first_task, in_service, in_unit, tstzrange(greatest(since, people.at()), until), people.actor_practitioner(), words);
  insert into people.practitioner_change (practitioner_id, what, changed_by, reason, at)
    values (made, 'added', people.actor_practitioner(), words, people.at());
  return 'added';
end $$;

create function people.correct_practitioner(whom uuid, given text, family text, work jsonb, speaks text, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare former people.practitioner;
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  if whom = people.actor_practitioner() then return 'oneself'; end if;
  select * into former from people.practitioner p where p.id = whom for update;
  if former.id is null then return 'gone'; end if;
  insert into people.practitioner_change (practitioner_id, what, former, changed_by, reason, at) values (whom, 'corrected',
    jsonb_build_object('given_name', former.given_name, 'family_name', former.family_name, 'title', former.title, 'lang', former.lang),
    people.actor_practitioner(), words, people.at());
  update people.practitioner p set given_name = given, family_name = family, title = work, lang = speaks where p.id = whom;
  return 'corrected';
end $$;

-- From this moment nobody is signed in as them, and every right has ended; what they did stays in their name.
create function people.end_work(whom uuid, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare today date := people.day(people.at());
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  if whom = people.actor_practitioner() then return 'oneself'; end if;
  -- Two administrators must not end each other in the same moment.
  perform pg_advisory_xact_lock(hashtextextended('people.end_role', 7365004));
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  update people.practitioner p set left_on = today where p.id = whom and (p.left_on is null or p.left_on > today);
  if not found then return 'gone'; end if;
  update people.session s set ended_at = people.at(), issuer_session = null where s.practitioner_id = whom and s.ended_at is null;
  -- A right that has not begun has no length left: it ends a moment after its beginning, so that the register still tells of it.
  update people.practitioner_role r
    set valid = tstzrange(lower(r.valid), greatest(people.at(), lower(r.valid) + interval '1 microsecond')),
      ended_by = people.actor_practitioner(), end_reason = words
    where r.practitioner_id = whom and (upper(r.valid) is null or upper(r.valid) > people.at());
  update people.team_member m set valid = daterange(lower(m.valid), greatest(today, lower(m.valid)))
    where m.practitioner_id = whom and (upper_inf(m.valid) or upper(m.valid) > today);
  insert into people.practitioner_change (practitioner_id, what, changed_by, reason, at)
    values (whom, 'ended', people.actor_practitioner(), words, people.at());
  return 'ended';
end $$;

revoke all on function people.add_practitioner(bytea[], bytea, text, text, jsonb, text, text, text, uuid, timestamptz, timestamptz, text),
  people.correct_practitioner(uuid, text, text, jsonb, text, text), people.end_work(uuid, text) from public;
grant execute on function
  people.add_practitioner(bytea[], bytea, text, text, jsonb, text, text, text, uuid, timestamptz, timestamptz, text),
  people.correct_practitioner(uuid, text, text, jsonb, text, text), people.end_work(uuid, text) to perheverkosto_app;
