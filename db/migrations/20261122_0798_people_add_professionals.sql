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

-- Power over people's data is given by two: whatever opens client data, guards privacy or grants rights. One administrator who may give it
-- alone could be everybody.
create function people.takes_two(task text) returns boolean
  language sql immutable parallel safe set search_path = people, pg_temp
  return people.opens_client_data(task) or task in ('administration', 'privacy');

alter table people.practitioner_role
  add column confirmed_by uuid references people.practitioner,
  add check (confirmed_by <> granted_by and confirmed_by <> practitioner_id);
create index on people.practitioner_role (confirmed_by);

-- Rights that the owner writes have nobody who granted them. What stood before two were needed stays.
create function people.check_two() returns trigger
  language plpgsql security definer set search_path = people, pg_temp
as $$
begin
  if people.takes_two(new.task) and new.granted_by is not null and not exists (select from people.practitioner_role r
      join people.practitioner p on p.id = r.practitioner_id
      where r.practitioner_id = new.confirmed_by and r.task = 'administration' and r.valid @> people.at()
        and (p.left_on is null or p.left_on > people.day(people.at()))) then
    raise exception 'The task % takes two administrators', new.task using errcode = 'check_violation';
  end if;
  return new;
end $$;
revoke all on function people.check_two() from public;
create trigger two_give_power before insert or update of task, practitioner_id, granted_by, confirmed_by on people.practitioner_role
  for each row execute function people.check_two();

-- A right that waits for a second administrator. It is nobody's yet.
create table people.role_proposal (
  id uuid primary key default gen_random_uuid(),
  practitioner_id uuid not null references people.practitioner,
  task text not null check (people.takes_two(task)),
  service text,
  unit_id uuid references people.unit,
  areas text[] not null default '{}',
  valid tstzrange not null check (not isempty(valid)),
  proposed_by uuid not null references people.practitioner,
  reason text not null check (length(reason) between 1 and 500),
  proposed_at timestamptz not null,
  decided_by uuid references people.practitioner,
  decided_at timestamptz,
  confirmed boolean,
  created_at timestamptz not null default now(),
  check (practitioner_id <> proposed_by),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (confirmed is null)),
  check (not confirmed or (decided_by <> proposed_by and decided_by <> practitioner_id))
);
create index on people.role_proposal (practitioner_id);
create index on people.role_proposal (unit_id);
create index on people.role_proposal (proposed_by);
create index on people.role_proposal (decided_by);
create index on people.role_proposal (proposed_at) where decided_at is null;
alter table people.role_proposal enable row level security;
alter table people.role_proposal force row level security;
create policy owner on people.role_proposal to current_user using (true) with check (true);
create policy register on people.role_proposal for select to perheverkosto_app
  using ((select people.has_task('{administration,privacy}')));
grant select on people.role_proposal to perheverkosto_app;

insert into people.retention_rule (kind, class, counted_from, years, kept_to) values
  ('people.role_proposal', 'RC-LOG', 'event', 12, '(people.day(r.proposed_at) + make_interval(years => $3))::date');

-- What still waits: for thirty days, while who proposed it grants rights and whom it is for works here.
create function people.waiting_roles() returns setof people.role_proposal
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select r.* from people.role_proposal r join people.practitioner p on p.id = r.practitioner_id
  where people.has_task('{administration,privacy}') and r.decided_at is null
    and r.proposed_at > people.at() - interval '30 days' and (upper(r.valid) is null or upper(r.valid) > people.at())
    and (p.left_on is null or p.left_on > people.day(people.at()))
    and exists (select from people.practitioner_role a
      where a.practitioner_id = r.proposed_by and a.task = 'administration' and a.valid @> people.at());
end;

-- Gives a right, or lets it wait for a second administrator. Whether it may be given at all has been asked before.
create function people.give_role(whom uuid, what text, in_service text, in_unit uuid, over text[], since timestamptz, until timestamptz,
  words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(whom::text, 7365006));
  if exists (select from people.practitioner_role r where r.practitioner_id = whom and r.task = what
      and r.service is not distinct from in_service and r.unit_id is not distinct from in_unit and r.valid && tstzrange(since, until))
    or exists (select from people.waiting_roles() w where w.practitioner_id = whom and w.task = what
      and w.service is not distinct from in_service and w.unit_id is not distinct from in_unit and w.valid && tstzrange(since, until))
    then return 'already'; end if;
  if people.takes_two(what) then
    insert into people.role_proposal (practitioner_id, task, service, unit_id, areas, valid, proposed_by, reason, proposed_at)
      values (whom, what, in_service, in_unit, over, tstzrange(since, until), people.actor_practitioner(), words, people.at());
    return 'waits';
  end if;
  insert into people.practitioner_role (practitioner_id, task, service, unit_id, areas, valid, granted_by, reason)
    values (whom, what, in_service, in_unit, over, tstzrange(since, until), people.actor_practitioner(), words);
  return 'granted';
end $$;

-- Whether one administrator has brought another within thirty days: added them, or proposed them for the task.
create function people.has_brought(one uuid, other uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.practitioner_change c where c.practitioner_id = other and c.changed_by = one and c.what = 'added'
      and c.at > people.at() - interval '30 days')
    or exists (select from people.practitioner_role r where r.practitioner_id = other and r.granted_by = one
      and r.task = 'administration' and lower(r.valid) > people.at() - interval '30 days');
end;

-- Any administrator may say no. Yes says somebody else than who proposed it and whom it is for; nor do two who are one as good as: whom the
-- other has brought here lately.
create function people.decide_role(which uuid, confirms boolean, out answer text)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  found people.role_proposal;
  me uuid := people.actor_practitioner();
begin
  answer := 'not_allowed';
  if not people.has_task('{administration}') then return; end if;
  perform from people.role_proposal r where r.id = which for update;
  select * into found from people.waiting_roles() w where w.id = which;
  answer := 'gone';
  if found.id is null then return; end if;
  if confirms then
    answer := 'oneself';
    if me in (found.proposed_by, found.practitioner_id) then return; end if;
    answer := 'too_close';
    if people.has_brought(found.proposed_by, me) or people.has_brought(me, found.proposed_by) then return; end if;
    answer := 'unit_closed';
    if found.unit_id is not null and not exists (select from people.unit u
      where u.id = found.unit_id and u.valid @> people.day(people.at())) then return; end if;
    -- Nobody gets a right for a day that is past.
    insert into people.practitioner_role (practitioner_id, task, service, unit_id, areas, valid, granted_by, confirmed_by, reason)
      values (found.practitioner_id, found.task, found.service, found.unit_id, found.areas,
        tstzrange(greatest(lower(found.valid), people.at()), upper(found.valid)), found.proposed_by, me, found.reason);
  end if;
  update people.role_proposal r set decided_by = me, decided_at = people.at(), confirmed = confirms where r.id = which;
  answer := 'decided';
exception when exclusion_violation then answer := 'already';
end $$;

revoke all on function people.takes_two(text), people.waiting_roles(), people.has_brought(uuid, uuid), people.decide_role(uuid, boolean),
  people.give_role(uuid, text, text, uuid, text[], timestamptz, timestamptz, text) from public;
grant execute on function people.waiting_roles(), people.decide_role(uuid, boolean) to perheverkosto_app;

-- Answers what came of it, in a word. Somebody who is known by that identity is not made twice, whichever key it was hashed by.
create function people.add_practitioner(identities bytea[], sealed bytea, given text, family text, work jsonb, speaks text, first_task text,
  in_service text, in_unit uuid, since timestamptz, until timestamptz, words text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  made uuid;
  came text;
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
  came := people.give_role(made, first_task, in_service, in_unit, '{}', greatest(since, people.at()), until, words);
  insert into people.practitioner_change (practitioner_id, what, changed_by, reason, at)
    values (made, 'added', people.actor_practitioner(), words, people.at());
  return case came when 'granted' then 'added' else came end;
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
