-- Telling somebody that there is something new for them: never what, and never from whom.

alter table people.person
  -- how soon: at once, in one message a day, or not at all
  add column tell_when text not null default 'at_once' check (tell_when in ('at_once', 'daily', 'never'));
grant select (tell_when), update (tell_when) on people.person to perheverkosto_app;

create table people.notification (
  id uuid primary key default gen_random_uuid(),
  fact_id uuid not null references platform.outbox on delete cascade,
  person_id uuid not null references people.person on delete cascade,
  -- a kind of message that a room has registered
  message text not null check (message ~ '^[a-z]+\.[a-z_]+$'),
  -- while one process is sending it; an attempt that was cut off is over after 100 seconds
  trying_at timestamptz,
  settled_at timestamptz,
  outcome text check (outcome in ('sent', 'in_digest', 'unwanted', 'no_address', 'no_gateway', 'shielded', 'paused', 'void')),
  created_at timestamptz not null default now(),
  unique (fact_id, person_id),
  check ((settled_at is null) = (outcome is null))
);
create index on people.notification (person_id);
create index on people.notification (created_at) where settled_at is null;
create index on people.notification (settled_at);
alter table people.notification enable row level security;
alter table people.notification force row level security;
create policy owner on people.notification to current_user using (true) with check (true);
create policy own on people.notification for select to perheverkosto_app using (person_id = (select people.actor_person()));
grant select on people.notification to perheverkosto_app;

-- By what a process proves that it is the one that sends, and no statement that somebody has slipped into a request: both work as the same
-- role. The owner writes the hash when a process starts; the pass itself stands in that process's memory, and in no row and no job. A hash
-- whose process has ended opens nothing.
create table people.sending_pass (
  hash bytea primary key check (length(hash) = 32),
  created_at timestamptz not null default now()
);
alter table people.sending_pass enable row level security;
alter table people.sending_pass force row level security;
create policy owner on people.sending_pass to current_user using (true) with check (true);

create function people.may_send() returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.sending_pass p
    where p.hash = sha256(convert_to(coalesce(current_setting('people.sending_pass', true), ''), 'UTF8')));
end;
revoke all on function people.may_send() from public;

-- Whom a fact of this floor concerns, as it is now: asked when it is noted, and again right before anything is sent.
create function people.told_by(fact text, about uuid) returns table (person_id uuid)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select q.asked_by from people.log_question q
    where fact = 'people.question_answered' and q.id = about and q.answered_at is not null
  union all
  select r.asked_by from people.data_request r
    where fact = 'people.request_answered' and r.id = about and r.answered_at is not null
  union all
  -- A trust that has ended tells nobody anything: somebody may be getting away from somebody.
  select t.adult_id from people.trust t
    where fact in ('people.trust_given', 'people.pregnancy_shared') and t.id = about and t.valid @> people.at()
      and not people.kept_apart(t.person_id, t.adult_id, people.at())
  union all
  -- A hasty look is often about a child in danger at home: it is told to who was looked at, never to a guardian.
  select a.person_id from people.access_reason a join people.person p on p.id = a.person_id
    where fact = 'people.haste_reviewed' and a.id = about and a.reviewed_at is not null
      and (p.decides_alone or p.birth_date <= people.day(people.at()) - interval '18 years');
end;

-- Each schema says itself whom its facts concern.
create function people.concerned(fact text, about uuid) returns setof uuid
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
begin
  return query execute format('select t.person_id from %I.told_by($1, $2) t', split_part(fact, '.', 1)) using fact, about;
end $$;

-- Notes everybody whom a fact concerns, once; what is new comes back with how soon they want to hear.
create function people.note_fact(fact uuid, by_message text, at timestamptz) returns table (id uuid, tell_when text)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found platform.outbox;
begin
  perform set_config('people.at', people.moment(at)::text, true);
  select * into found from platform.outbox o where o.id = fact and o.done_at is null for update;
  if found.id is null then return; end if;
  update platform.outbox o set done_at = people.at(), handed_at = coalesce(o.handed_at, people.at()) where o.id = fact;
  return query
    with made as (
      insert into people.notification (fact_id, person_id, message, created_at)
      select distinct found.id, c, by_message, people.at() from people.concerned(found.kind, found.about) c where by_message is not null
      on conflict do nothing returning notification.id, notification.person_id)
    select m.id, p.tell_when from made m join people.person p on p.id = m.person_id;
end $$;

-- What waits for somebody, or one of it, taken by whoever is about to send it; with the address to send it to, when there is one that may
-- be used. The address is told here and nowhere else: to a process with its pass, of somebody for whom something waits that may go.
create function people.take_waiting(which uuid, whose uuid, at timestamptz)
  returns table (id uuid, person_id uuid, message text, lang text, tell_when text, medium text, address text, shielded boolean, void boolean)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.may_send() then return; end if;
  perform set_config('people.at', people.moment(at)::text, true);
  return query
    with taken as (
      update people.notification n set trying_at = clock_timestamp()
      where (n.id = which or n.person_id = whose) and n.settled_at is null
        and (n.trying_at is null or n.trying_at < clock_timestamp() - interval '100 seconds')
      returning n.*)
    select t.id, t.person_id, t.message, p.lang, p.tell_when, p.notify_by,
      (select c.value from people.contact_point c where c.person_id = p.id and not s.shielded and not s.void and p.tell_when <> 'never'
        and c.kind = case p.notify_by when 'email' then 'email' when 'sms' then 'phone' end),
      s.shielded, s.void
    from taken t join people.person p on p.id = t.person_id join platform.outbox o on o.id = t.fact_id
      cross join lateral (select people.has_safety_order(p.id, people.at()) as shielded,
        p.died_on is not null or p.id not in (select people.concerned(o.kind, o.about)) as void) s
    order by t.created_at, t.id;
end $$;

-- Sent, or why not; nothing waits any longer. Null: it goes on waiting for another try.
create function people.settle(these uuid[], how text, at timestamptz) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.notification n set trying_at = null, outcome = how, settled_at = case when how is not null then people.moment(at) end
  where n.id = any(these) and n.settled_at is null;
end;

-- Who gets a digest now: who wants one a day, and whoever could not be told at once for half a day.
create function people.digest_due(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select distinct n.person_id from people.notification n join people.person p on p.id = n.person_id
  where people.may_send() and n.settled_at is null and (p.tell_when = 'daily' or n.created_at < people.moment(at) - interval '12 hours');
end;

-- What was told is forgotten in three months.
create function people.forget_told(at timestamptz) returns bigint
  language sql volatile security definer set search_path = people, platform, pg_temp
begin atomic
  delete from people.notification n where n.settled_at < people.moment(at) - interval '90 days';
  with gone as (delete from platform.outbox o where o.done_at < people.moment(at) - interval '90 days'
    and not exists (select from people.notification n where n.fact_id = o.id) returning o.id)
  select count(*) from gone;
end;

revoke all on function people.told_by(text, uuid), people.concerned(text, uuid), people.note_fact(uuid, text, timestamptz),
  people.take_waiting(uuid, uuid, timestamptz), people.settle(uuid[], text, timestamptz), people.digest_due(timestamptz),
  people.forget_told(timestamptz) from public;
grant execute on function people.note_fact(uuid, text, timestamptz), people.take_waiting(uuid, uuid, timestamptz),
  people.settle(uuid[], text, timestamptz), people.digest_due(timestamptz), people.forget_told(timestamptz) to perheverkosto_app;

-- Who guards privacy may be reminded of questions whose day comes near, at an address of their work that they tell themselves.
create table people.staff_reminder (
  practitioner_id uuid primary key references people.practitioner on delete cascade,
  email text not null check (length(email) between 3 and 254),
  -- the last day that was sent, so that no day is sent twice
  sent_on date,
  trying_at timestamptz,
  created_at timestamptz not null default now()
);
alter table people.staff_reminder enable row level security;
alter table people.staff_reminder force row level security;
create policy owner on people.staff_reminder to current_user using (true) with check (true);
create policy own on people.staff_reminder for all to perheverkosto_app
  using (practitioner_id = (select people.actor_practitioner()))
  with check (practitioner_id = (select people.actor_practitioner()) and (select people.has_task('{privacy}')));
grant select (practitioner_id, email), insert (practitioner_id, email), update (email), delete on people.staff_reminder to perheverkosto_app;

-- How many questions and requests are to be answered within a fortnight, or are late already.
create function people.due_soon(at timestamptz) returns bigint
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select (select count(*) from people.log_question q
      where q.answered_at is null and q.answer_due_on <= people.day(people.moment(at)) + 14)
    + (select count(*) from people.data_request r
      where r.answered_at is null and r.answer_due_on <= people.day(people.moment(at)) + 14);
end;

-- Who is to be reminded today: who still has the task, and has not been yet. Nobody when nothing is due.
create function people.reminders_due(at timestamptz) returns setof uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select s.practitioner_id from people.staff_reminder s
  where people.may_send() and s.sent_on is distinct from people.day(people.moment(at)) and people.due_soon(at) > 0
    and not people.has_left(s.practitioner_id, people.moment(at))
    and exists (select from people.practitioner_role r
      where r.practitioner_id = s.practitioner_id and r.task = 'privacy' and r.valid @> people.moment(at));
end;

create function people.take_reminder(whose uuid, at timestamptz) returns table (lang text, address text, due bigint)
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.staff_reminder s set trying_at = clock_timestamp() from people.practitioner p
  where s.practitioner_id = whose and p.id = whose and whose in (select people.reminders_due(at))
    and (s.trying_at is null or s.trying_at < clock_timestamp() - interval '100 seconds')
  returning p.lang, s.email, people.due_soon(at);
end;

create function people.settle_reminder(whose uuid, sent boolean, at timestamptz) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.staff_reminder s set trying_at = null, sent_on = case when sent then people.day(people.moment(at)) else s.sent_on end
  where s.practitioner_id = whose;
end;

revoke all on function people.due_soon(timestamptz), people.reminders_due(timestamptz), people.take_reminder(uuid, timestamptz),
  people.settle_reminder(uuid, boolean, timestamptz) from public;
grant execute on function people.reminders_due(timestamptz), people.take_reminder(uuid, timestamptz),
  people.settle_reminder(uuid, boolean, timestamptz) to perheverkosto_app;
