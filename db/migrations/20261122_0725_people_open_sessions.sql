-- What the application may do with sessions: each of these knows a session by its hash, and says itself what time it is.

-- How long a sign-in lasts untouched, and at most.
create function people.session_length(device text) returns interval
  language sql immutable parallel safe
  return case device when 'own' then interval '60 minutes' else interval '15 minutes' end;

-- Shows a session for the running transaction and keeps it alive. Nothing when it is over; a locked one comes back but sees nothing.
create function people.enter(session bytea, at timestamptz) returns people.session
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found people.session;
begin
  at := people.moment(at);
  perform set_config('people.session', encode(session, 'hex'), true), set_config('people.at', at::text, true);
  select * into found from people.session s where s.hash = session and s.ended_at is null and s.ends_at > at
    and not people.has_left(s.practitioner_id, at);
  if found.hash is null then return null; end if;
  if found.seen_at < at - interval '30 seconds' then
    update people.session s set seen_at = at,
      ends_at = greatest(s.ends_at, least(at + people.session_length(s.device), s.signed_in_at + interval '12 hours'))
    where s.hash = session returning s.* into found;
  end if;
  return found;
end $$;

-- After an issuer has vouched for somebody. Only who knows the key can make an identity's hash; what is stored is the session's hash,
-- never its token. Returns nothing when nobody has that identity, or a practitioner has left.
create function people.sign_in(identity bytea, session bytea, how_level text, on_device text, by_issuer text, by_session text,
  at timestamptz) returns people.session
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.session (hash, person_id, practitioner_id, level, device, issuer, issuer_session, signed_in_at, seen_at, ends_at)
  select session, i.person_id, i.practitioner_id, how_level, on_device, by_issuer, by_session, t, t,
    t + people.session_length(on_device)
  from people.identity i cross join people.moment(at) t
  where i.hash = identity and not people.has_left(i.practitioner_id, t)
  returning *;
end;

-- Somebody who comes for the first time: what the issuer told becomes the person. Somebody known is left as they are.
create function people.join(identity bytea, given text, family text, born date, code bytea, speaks text) returns uuid
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare known uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(identity, 'hex'), 7365003));
  select i.person_id into known from people.identity i where i.hash = identity;
  if found then return known; end if;
  insert into people.person (given_name, family_name, birth_date, identity_code, lang)
    values (given, family, born, code, speaks) returning id into known;
  insert into people.identity (hash, person_id) values (identity, known);
  return known;
end $$;

-- The issuer says that whoever has just signed in has a turvakielto. It is never ended here: only a person may do that (R-55).
create function people.tell_safety_order(session bytea, at timestamptz) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  insert into people.safety_order (person_id, source, valid)
  select s.person_id, 'sign_in', tstzrange(people.moment(at), (select min(lower(o.valid)) from people.safety_order o
    where o.person_id = s.person_id and lower(o.valid) > people.moment(at)))
  from people.session s
  where s.hash = session and s.person_id is not null and s.ended_at is null and s.ends_at > people.moment(at)
    -- of their own: that of somebody they live with ends when they part
    and not exists (select from people.safety_order o where o.person_id = s.person_id and o.valid @> people.moment(at))
  on conflict do nothing;
end;

-- Somebody signs out. What is needed for signing out at the issuer is told for the last time.
create function people.leave(session bytea, at timestamptz) returns people.session
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.session s set ended_at = people.moment(at), issuer_session = null
  where s.hash = session and s.ended_at is null returning old.*;
end;

-- Every session of whoever this one belongs to; how many ended.
create function people.leave_everywhere(session bytea, at timestamptz) returns bigint
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  with mine as (select m.* from people.session m where m.hash = session and m.ended_at is null and m.ends_at > people.moment(at)),
  ended as (update people.session s set ended_at = people.moment(at), issuer_session = null from mine
    where s.ended_at is null and (s.person_id = mine.person_id or s.practitioner_id = mine.practitioner_id) returning s.hash)
  select count(*) from ended;
end;

-- A professional leaves the screen for a moment; only signing in again opens it.
create function people.lock(session bytea, at timestamptz) returns boolean
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.session s set locked_at = people.moment(at)
  where s.hash = session and s.ended_at is null and s.practitioner_id is not null returning true;
end;

-- A session that is over has nothing left to tell an issuer, and after a day nothing at all. How many went.
create function people.forget_sessions() returns bigint
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.session s set issuer_session = null where s.ends_at <= people.at() and s.issuer_session is not null;
  with gone as (delete from people.session s where s.ends_at < people.at() - interval '1 day' returning s.hash)
  select count(*) from gone;
end;

-- For whom one goes on: a child one guards, or somebody whose mandate a register has just confirmed. Null: for oneself.
create function people.act_for(session bytea, whom uuid, basis text, at timestamptz) returns boolean
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.session s set acting_for = whom, acting_basis = case when whom is not null then basis end
  where s.hash = session and s.ended_at is null and s.locked_at is null and s.ends_at > people.moment(at) and s.level = 'strong'
    and (whom is null or basis = 'custody' and people.acts_for(s.person_id, whom, people.moment(at))
      or basis = 'mandate' and people.trusts(whom, s.person_id, 'own_page', people.moment(at)))
  returning true;
end;

-- Everything the application may call is named here, and nothing else of this floor.
revoke all on all functions in schema people from public;
grant execute on function people.at(), people.day(timestamptz), people.moment(timestamptz), people.actor(), people.actor_person(),
  people.actor_practitioner(), people.actor_name(), people.may_see(uuid, text), people.may_locate(uuid), people.may_trace(uuid), people.has_task(text[]),
  people.opens_client_data(text), people.enter(bytea, timestamptz),
  people.sign_in(bytea, bytea, text, text, text, text, timestamptz), people.join(bytea, text, text, date, bytea, text),
  people.tell_safety_order(bytea, timestamptz), people.leave(bytea, timestamptz), people.leave_everywhere(bytea, timestamptz),
  people.lock(bytea, timestamptz), people.forget_sessions(),
  people.act_for(bytea, uuid, text, timestamptz) to perheverkosto_app;
