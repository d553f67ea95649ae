-- Room directory: until when what is told counts as checked, whom we ask whether it is still right, and with what links (L-11, I-09).

-- When somebody last looked at an entry, or else wrote or changed it; a hundred and eighty days later it is stale. Help lines have review
-- days of their own.
create view directory.freshness with (security_invoker) as
  select f.*, f.checked_on + 181 as stale_on from (
    select l.id as record_id, 'location' as kind, l.organization_id, l.name, l.assured_on,
      coalesce(greatest(l.assured_on, (select max(sal.assured_on) from directory.service_at_location sal where sal.location_id = l.id)),
        (l.modified_at at time zone 'Europe/Helsinki')::date) as checked_on
    from directory.location l where l.status <> 'defunct'
    union all
    select s.id, 'service', s.organization_id, s.name, s.assured_on,
      coalesce(greatest(s.assured_on, s.written_on), (s.modified_at at time zone 'Europe/Helsinki')::date)
    from directory.service s
    where s.status in ('active', 'temporarily closed') and not exists (select from directory.help_line h where h.service_id = s.id)
  ) f;
grant select on directory.freshness to perheverkosto_app;

-- Of a row of the list: nobody has looked at it for half a year, so that it stands after those somebody has.
alter table directory.listing add stale boolean not null default false;

-- Where an organization wants to be asked whether its entries are still right, and where an editor wants to be reminded.
create table directory.reminder_address (
  id uuid primary key default gen_random_uuid(),
  organization_id uuid unique references directory.organization on delete cascade,
  practitioner_id uuid unique references people.practitioner on delete cascade,
  email text not null check (length(email) between 3 and 254),
  lang text not null check (lang in ('fi', 'sv', 'en')),
  -- the last day on which something was sent
  reminded_on date,
  created_at timestamptz not null default now(),
  check (num_nonnulls(organization_id, practitioner_id) = 1)
);

-- A question that was mailed, with the hash of its link. It is about one version: what has changed since is asked about anew.
create table directory.upkeep_question (
  id uuid primary key default gen_random_uuid(),
  record_id uuid not null,
  kind text not null check (kind in ('location', 'service')),
  version integer not null check (version >= 0),
  organization_id uuid not null references directory.organization on delete cascade,
  token_hash bytea not null unique check (length(token_hash) = 32),
  asked_on date not null,
  expires_at timestamptz not null,
  sent_at timestamptz,
  used_at timestamptz,
  -- somebody with the link has asked for a new one, which goes to the address of the organization
  renewal_asked_at timestamptz,
  renewed_at timestamptz,
  created_at timestamptz not null default now(),
  unique (record_id, version, asked_on)
);
create index on directory.upkeep_question (organization_id);
create index on directory.upkeep_question (renewal_asked_at) where renewed_at is null;
grant select, insert, update (token_hash, sent_at, used_at, renewal_asked_at, renewed_at), delete on directory.upkeep_question
  to perheverkosto_app;

-- Whose entries the one who is signed in edits.
create function directory.edits(organization uuid) returns boolean
  language sql stable security definer set search_path = directory, people, pg_temp
begin atomic
  select exists (
    select from people.practitioner_role r left join people.unit u on u.id = r.unit_id
    where r.practitioner_id = people.actor_practitioner() and r.valid @> people.at()
      and (r.task = 'approving' or r.task = 'editing' and u.organization_id =
        (select o.run_by from directory.organization o where o.id = organization)));
end;
revoke all on function directory.edits(uuid) from public;
grant execute on function directory.edits(uuid) to perheverkosto_app;

alter table directory.reminder_address enable row level security;
alter table directory.reminder_address force row level security;
create policy owner on directory.reminder_address to current_user using (true) with check (true);
create policy own on directory.reminder_address for all to perheverkosto_app
  using (practitioner_id = (select people.actor_practitioner()) or organization_id is not null and directory.edits(organization_id))
  with check (practitioner_id = (select people.actor_practitioner()) and (select people.has_task('{editing,approving}'))
    or organization_id is not null and directory.edits(organization_id));
grant select, insert (organization_id, practitioner_id, email, lang), update (email, lang), delete on directory.reminder_address
  to perheverkosto_app;

-- The entries of an organization that are stale or will be within a fortnight, and are to be asked about now: once a fortnight, four times
-- at most since somebody last looked; or of which somebody has asked for a new link.
create function directory.asked_about(organization uuid, at timestamptz) returns table (record_id uuid, kind text, version integer, renewing boolean)
  language sql stable security definer set search_path = directory, people, pg_temp
begin atomic
  select f.record_id, f.kind, coalesce((select max(v.version) from directory.record_version v where v.record_id = f.record_id), 0),
    exists (select from directory.upkeep_question q where q.record_id = f.record_id and q.renewal_asked_at is not null and q.renewed_at is null)
  from directory.freshness f
  where f.organization_id = organization and (
    exists (select from directory.upkeep_question q where q.record_id = f.record_id and q.renewal_asked_at is not null and q.renewed_at is null)
    or f.stale_on - 14 <= people.day(at)
      and not exists (select from directory.upkeep_question q where q.record_id = f.record_id and q.sent_at is not null
        and q.asked_on > people.day(at) - 14)
      and 4 > (select count(*) from directory.upkeep_question q where q.record_id = f.record_id and q.asked_on >= f.checked_on))
  order by f.stale_on, f.record_id;
end;

-- How many entries of an editor are stale or will be within a fortnight.
create function directory.stale_soon_of(practitioner uuid, at timestamptz) returns bigint
  language sql stable security definer set search_path = directory, people, pg_temp
begin atomic
  select count(*) from directory.freshness f join directory.organization o on o.id = f.organization_id
  where f.stale_on - 14 <= people.day(at) and exists (
    select from people.practitioner_role r left join people.unit u on u.id = r.unit_id
    where r.practitioner_id = practitioner and r.valid @> people.moment(at)
      and (r.task = 'approving' or r.task = 'editing' and u.organization_id = o.run_by));
end;

-- Addresses to which something is to go now. An organization gets one letter a day at most, an editor one a week; a new link goes at once.
create function directory.reminders_due(at timestamptz) returns table (id uuid, renewing boolean)
  language sql stable security definer set search_path = directory, people, pg_temp
begin atomic
  select a.id, coalesce(asked.renewing, false) from directory.reminder_address a
    left join lateral (select count(*) as number, bool_or(q.renewing) as renewing from directory.asked_about(a.organization_id, at) q) asked on true
  where people.may_send() and case
    when a.organization_id is not null then asked.number > 0 and (asked.renewing or a.reminded_on is distinct from people.day(at))
    else (a.reminded_on is null or a.reminded_on <= people.day(at) - 7) and not people.has_left(a.practitioner_id, people.moment(at))
      and directory.stale_soon_of(a.practitioner_id, at) > 0 end;
end;

-- An address, told to a process that sends and to nobody else.
create function directory.reminder_of(which uuid, at timestamptz)
  returns table (organization_id uuid, email text, lang text, due bigint)
  language sql stable security definer set search_path = directory, people, pg_temp
begin atomic
  select a.organization_id, a.email, a.lang,
    case when a.practitioner_id is not null then directory.stale_soon_of(a.practitioner_id, at) else 0 end
  from directory.reminder_address a where a.id = which and people.may_send() and a.id in (select d.id from directory.reminders_due(at) d);
end;

create function directory.settle_reminder(which uuid, at timestamptz) returns void
  language sql volatile security definer set search_path = directory, people, pg_temp
begin atomic
  update directory.reminder_address a set reminded_on = people.day(at) where a.id = which and people.may_send();
end;

revoke all on function directory.asked_about(uuid, timestamptz), directory.stale_soon_of(uuid, timestamptz),
  directory.reminders_due(timestamptz), directory.reminder_of(uuid, timestamptz), directory.settle_reminder(uuid, timestamptz) from public;
grant execute on function directory.asked_about(uuid, timestamptz), directory.reminders_due(timestamptz),
  directory.reminder_of(uuid, timestamptz), directory.settle_reminder(uuid, timestamptz) to perheverkosto_app;
