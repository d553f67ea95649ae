-- What was written into a form of a private page and sent when its session was locked or over: the text alone, kept for whoever the
-- session belongs to until they have signed in again, a day at most. It is read and copied, and never sent on by itself.
create table people.kept_text (
  id uuid primary key default gen_random_uuid(),
  person_id uuid references people.person on delete cascade,
  practitioner_id uuid references people.practitioner,
  -- the form's address and the text, encrypted with a key that lives outside the database (D16)
  sealed bytea not null check (length(sealed) <= 200000),
  created_at timestamptz not null,
  check ((person_id is null) <> (practitioner_id is null))
);
create index on people.kept_text (person_id);
create index on people.kept_text (practitioner_id);
create index on people.kept_text (created_at);
alter table people.kept_text enable row level security;
alter table people.kept_text force row level security;
create policy owner on people.kept_text to current_user using (true) with check (true);
create policy own on people.kept_text for select to perheverkosto_app
  using ((person_id = (select people.actor_person()) or practitioner_id = (select people.actor_practitioner()))
    and created_at > people.at() - interval '1 day');
create policy throws_away on people.kept_text for delete to perheverkosto_app
  using (person_id = (select people.actor_person()) or practitioner_id = (select people.actor_practitioner()));
grant select, delete on people.kept_text to perheverkosto_app;

-- How many texts a session has left behind, thrown away ones too. It goes with the session.
create table people.kept_count (
  session bytea primary key references people.session on delete cascade,
  texts smallint not null default 1 check (texts between 1 and 5)
);
alter table people.kept_count enable row level security;
alter table people.kept_count force row level security;
create policy owner on people.kept_count to current_user using (true) with check (true);

-- Keeps a text for whoever a strong session belongs to that is locked, or over for less than a day by itself. One that somebody has ended
-- keeps nothing: it may have been ended against whoever holds it. Five at most, of one session and of one owner; a sixth is refused, for
-- nobody may push out what another wrote. Without a text it only tells where to go.
create function people.keep_text(session bytea, sealed bytea, at timestamptz) returns table (side text, lang text, kept boolean)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare mine people.session; t timestamptz := people.moment(at); room boolean := false;
begin
  select * into mine from people.session s where s.hash = session and s.level = 'strong' and s.ended_at is null
    and s.ends_at > t - interval '1 day' and (s.locked_at is not null or s.ends_at <= t) and not people.has_left(s.practitioner_id, t)
    for update;
  if mine.hash is null then return; end if;
  if keep_text.sealed is not null then
    perform pg_advisory_xact_lock(hashtextextended('kept_text ' || coalesce(mine.person_id, mine.practitioner_id), 0));
    room := not exists (select from people.kept_count c where c.session = mine.hash and c.texts = 5)
      and (select count(*) < 5 from people.kept_text k where k.created_at > t - interval '1 day'
        and (k.person_id = mine.person_id or k.practitioner_id = mine.practitioner_id));
  end if;
  if room then
    insert into people.kept_text (person_id, practitioner_id, sealed, created_at)
      values (mine.person_id, mine.practitioner_id, keep_text.sealed, t);
    insert into people.kept_count as c (session) values (mine.hash) on conflict on constraint kept_count_pkey
      do update set texts = c.texts + 1;
  end if;
  return query select 'person', p.lang, room from people.person p where p.id = mine.person_id
    union all select 'practitioner', p.lang, room from people.practitioner p where p.id = mine.practitioner_id;
end $$;

-- Until when a session holds, and until when at most. Asking keeps nobody signed in. Nothing when it is locked or over.
create function people.session_left(session bytea, at timestamptz) returns table (ends_at timestamptz, last_at timestamptz)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select s.ends_at, s.signed_in_at + interval '12 hours' from people.session s
  where s.hash = session and s.ended_at is null and s.locked_at is null and s.ends_at > people.moment(at)
    and not people.has_left(s.practitioner_id, people.moment(at));
end;

-- As before; kept texts go with their day.
create or replace function people.forget_sessions() returns bigint
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.session s set issuer_session = null where s.ends_at <= people.at() and s.issuer_session is not null;
  delete from people.kept_text k where k.created_at <= people.at() - interval '1 day';
  with gone as (delete from people.session s where s.ends_at < people.at() - interval '1 day' returning s.hash)
  select count(*) from gone;
end;

revoke all on function people.keep_text(bytea, bytea, timestamptz), people.session_left(bytea, timestamptz) from public;
grant execute on function people.keep_text(bytea, bytea, timestamptz), people.session_left(bytea, timestamptz) to perheverkosto_app;
