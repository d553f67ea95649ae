-- Who has looked at whose data, when and why (R-05), and what has been handed on to whom by what right (R-06). Kept 12 years.
create table people.use_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  -- whose data; null: a search or a list of several, whose people follow as rows of their own
  subject_id uuid references people.person,
  actor_person_id uuid references people.person,
  actor_practitioner_id uuid references people.practitioner,
  -- as it was then: a log must still say who, when somebody has changed their name or work
  actor_name text not null,
  actor_title text,
  unit_id uuid references people.unit,
  register_id uuid references people.register,
  task text,
  action text not null check (action in ('read', 'listed', 'searched', 'wrote', 'exported', 'printed')),
  -- a kind of record such as `person`, and which ones
  what text not null check (what ~ '^[a-z_]{1,40}$'),
  records uuid[] not null default '{}',
  purpose text not null check (purpose ~ '^[a-z_]{1,40}$'),
  -- on what relationship: self, custody, trust, care, documented, emergency
  basis text not null check (basis in ('self', 'custody', 'trust', 'care', 'documented', 'emergency', 'location', 'duty')),
  reason text,
  created_at timestamptz not null default now()
);
create index on people.use_log (subject_id, at desc, id desc);
create index on people.use_log (actor_practitioner_id, at desc);
create index on people.use_log (actor_person_id, at desc);
create index on people.use_log (unit_id);
create index on people.use_log (register_id);

create table people.disclosure_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  subject_id uuid not null references people.person,
  from_register_id uuid not null references people.register,
  to_organization_id uuid not null references people.organization,
  disclosed_by uuid references people.practitioner,
  disclosed_by_name text not null,
  recipient text not null check (length(recipient) between 1 and 200),
  what text not null check (length(what) between 1 and 500),
  purpose text not null,
  -- the provision, permit or consent it rests on
  ground text not null check (length(ground) between 1 and 200),
  created_at timestamptz not null default now()
);
create index on people.disclosure_log (subject_id, at desc);
create index on people.disclosure_log (from_register_id);
create index on people.disclosure_log (to_organization_id);
create index on people.disclosure_log (disclosed_by);

-- A sealed stretch of a log (D13): a hash over its rows and over the seal before it, kept outside the database as well. What the law
-- lets go after twelve years leaves its seal behind.
create table people.log_seal (
  log text not null check (log in ('use', 'disclosure')),
  first_id bigint not null,
  last_id bigint not null,
  rows bigint not null,
  hash bytea not null check (length(hash) = 32),
  before bytea check (length(before) = 32),
  sealed_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (log, last_id)
);

-- Somebody asks about a row, or for the whole log on paper (R-07): answered in two months at the latest, or refused with reasons.
create table people.log_question (
  id uuid primary key default gen_random_uuid(),
  asked_by uuid not null references people.person on delete cascade,
  use_log_id bigint references people.use_log,
  words text not null check (length(words) between 1 and 2000),
  asked_at timestamptz not null,
  answer_due_on date not null,
  answer text check (length(answer) between 1 and 5000),
  refused boolean,
  answered_at timestamptz,
  answered_by uuid references people.practitioner,
  created_at timestamptz not null default now(),
  check (answer_due_on <= (asked_at at time zone 'Europe/Helsinki')::date + interval '2 months'),
  check ((answered_at is null) = (answer is null) and (answered_at is null) = (refused is null))
);
create index on people.log_question (asked_by);
create index on people.log_question (use_log_id);
create index on people.log_question (answered_by);
create index on people.log_question (answer_due_on) where answered_at is null;

alter table people.use_log enable row level security;
alter table people.use_log force row level security;
alter table people.disclosure_log enable row level security;
alter table people.disclosure_log force row level security;
alter table people.log_question enable row level security;
alter table people.log_question force row level security;
create policy owner on people.use_log to current_user using (true) with check (true);
create policy owner on people.disclosure_log to current_user using (true) with check (true);
create policy owner on people.log_question to current_user using (true) with check (true);

-- On what ground the one who asks sees somebody, and in which unit, register and task: what a log row has to say (R-05).
create function people.relationship(subject uuid, purpose text)
  returns table (basis text, unit_id uuid, register_id uuid, task text, reason text)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with a as (select (people.actor()).* where people.may_see(subject, purpose))
  select case when a.person_id = subject then 'self' when people.guards(a.person_id, subject, people.at()) then 'custody' else 'trust' end,
    null::uuid, null::uuid, null::text, null::text
  from a where a.person_id is not null
  union all
  (select 'care', c.unit_id, u.register_id, r.task, null::text
    from a
    join people.care c on c.person_id = subject and c.valid @> people.at()
    join people.practitioner_role r on r.practitioner_id = a.practitioner_id and r.unit_id = c.unit_id and r.valid @> people.at()
      and people.opens_client_data(r.task)
    join people.unit u on u.id = c.unit_id
    left join people.register k on k.id = u.register_id
    where (purpose <> 'pregnancy' or k.kind = 'patient') and (c.practitioner_id = a.practitioner_id
      or exists (select from people.team_member m
        where m.team_id = c.team_id and m.practitioner_id = a.practitioner_id and m.valid @> people.day(people.at())))
    order by c.practitioner_id is null, c.created_at, c.id, r.task limit 1)
  union all
  (select w.kind, r.unit_id, u.register_id, r.task, w.reason
    from a
    join people.access_reason w on w.practitioner_id = a.practitioner_id and w.person_id = subject
      and w.kind in ('documented', 'emergency') and w.valid @> people.at()
    join people.practitioner_role r on r.practitioner_id = a.practitioner_id and r.valid @> people.at() and people.opens_client_data(r.task)
    left join people.unit u on u.id = r.unit_id
    left join people.register k on k.id = u.register_id
    where purpose <> 'pregnancy' or k.kind = 'patient'
    order by w.created_at desc, w.id, r.task, r.id limit 1)
  limit 1;
end;
revoke all on function people.relationship(uuid, text) from public;
grant execute on function people.relationship(uuid, text) to perheverkosto_app;

-- The children one guards now.
create function people.guarded() returns uuid[]
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select array(select g.child_id from people.guardianship g
    where g.adult_id = people.actor_person() and people.guards(g.adult_id, g.child_id, people.at()));
end;

-- Whose log one may read: one's own, and that of a child one guards. Never a colleague's, and never somebody's one only trusts. By whom a
-- child is served tells where the child lives (R-55). All at once, so that a log of many rows asks once.
create function people.readable_logs() returns uuid[]
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select array(select people.actor_person() where people.actor_person() is not null
    union all
    select child from unnest(people.guarded()) child where people.may_trace(child));
end;

create function people.may_read_log(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic select coalesce(subject = any(people.readable_logs()), false); end;
revoke all on function people.guarded(), people.readable_logs(), people.may_read_log(uuid) from public;
grant execute on function people.guarded(), people.readable_logs(), people.may_read_log(uuid) to perheverkosto_app;

-- A guardian does not learn of a pregnancy through a log, nor of what a child does alone, nor of what another guardian asks or reads
-- (R-54); what they did themselves they find always.
create policy own on people.use_log for select to perheverkosto_app using (
  subject_id = (select people.actor_person())
  or actor_person_id = (select people.actor_person()) and subject_id = any((select people.guarded())::uuid[])
  or subject_id = any((select people.readable_logs())::uuid[]) and purpose <> 'pregnancy' and what not in ('pregnancy', 'pause', 'trust')
    and actor_person_id is distinct from subject_id
    and (actor_person_id is null or what not in ('data_request', 'use_log', 'acting')));
create policy privacy on people.use_log for select to perheverkosto_app using ((select people.has_task('{privacy}')));
-- A row can be written of oneself only: now, by one's own name, and on a ground that holds.
create function people.grounds(subject uuid, action text, basis text, unit_id uuid, register_id uuid, task text, reason text) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select case basis
    when 'duty' then people.has_task('{privacy}')
      or (subject is null or action = 'searched') and people.actor_practitioner() is not null
    when 'location' then people.may_locate(subject) and exists (select from people.access_reason w
      where w.practitioner_id = people.actor_practitioner() and w.person_id = subject and w.kind = 'location' and w.valid @> people.at()
        and w.reason = grounds.reason)
    else exists (select from unnest('{own_page,pregnancy,appointments,groups}'::text[]) p, people.relationship(subject, p) r
      where (r.basis, r.unit_id, r.register_id, r.task, r.reason)
        is not distinct from (grounds.basis, grounds.unit_id, grounds.register_id, grounds.task, grounds.reason))
  end;
end;
revoke all on function people.grounds(uuid, text, text, uuid, uuid, text, text) from public;
grant execute on function people.grounds(uuid, text, text, uuid, uuid, text, text) to perheverkosto_app;

create policy writes on people.use_log for insert to perheverkosto_app with check (
  actor_person_id is not distinct from (select people.actor_person())
  and actor_practitioner_id is not distinct from (select people.actor_practitioner())
  and coalesce(actor_person_id, actor_practitioner_id) is not null
  and people.moment(at) = at
  and exists (select from people.actor_name() n where n.given_name || ' ' || n.family_name = actor_name
    and n.title -> 'fi' ->> 'text' is not distinct from actor_title)
  and people.grounds(subject_id, action, basis, unit_id, register_id, task, reason));
create policy own on people.disclosure_log for select to perheverkosto_app
  using (subject_id = (select people.actor_person()) or people.may_read_log(subject_id) and purpose <> 'pregnancy'
    or (select people.has_task('{privacy}')));
create policy writes on people.disclosure_log for insert to perheverkosto_app
  with check (disclosed_by = (select people.actor_practitioner()) and people.moment(at) = at
    and exists (select from people.actor_name() n where n.given_name || ' ' || n.family_name = disclosed_by_name)
    and exists (select from people.relationship(subject_id, 'own_page') r where r.register_id = from_register_id));
create policy own on people.log_question for select to perheverkosto_app
  using (asked_by = (select people.actor_person()) or (select people.has_task('{privacy}')));
create policy asks on people.log_question for insert to perheverkosto_app
  with check (asked_by = (select people.actor_person()) and answered_at is null and answered_by is null and people.moment(asked_at) = asked_at
    and (use_log_id is null or exists (select from people.use_log l where l.id = use_log_id)));
-- Nobody answers for a look of their own.
create policy answers on people.log_question for update to perheverkosto_app
  using ((select people.has_task('{privacy}')) and answered_at is null and not exists (select from people.use_log l
    where l.id = use_log_id and l.actor_practitioner_id = (select people.actor_practitioner())))
  with check (answered_by = (select people.actor_practitioner()) and people.moment(answered_at) = answered_at);

grant select on people.use_log, people.disclosure_log, people.log_question to perheverkosto_app;
grant insert (at, subject_id, actor_person_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id, task, action, what,
  records, purpose, basis, reason) on people.use_log to perheverkosto_app;
grant insert (at, subject_id, from_register_id, to_organization_id, disclosed_by, disclosed_by_name, recipient, what, purpose, ground)
  on people.disclosure_log to perheverkosto_app;
grant insert (id, asked_by, use_log_id, words, asked_at, answer_due_on) on people.log_question to perheverkosto_app;
grant update (answer, refused, answered_at, answered_by) on people.log_question to perheverkosto_app;
