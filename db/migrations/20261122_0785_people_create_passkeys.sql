-- Passkeys (WebAuthn): who holds one signs in at the light level, which shows no row about anybody. Only people of families have them.
create table people.passkey (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person on delete cascade,
  -- of the credential's id, with the key that lives outside the database (D16): nobody else can name a passkey here
  hash bytea not null unique check (length(hash) = 32),
  -- the id itself, encrypted: what a device is told that it has already
  credential bytea not null,
  public_key bytea not null,
  -- how often it has signed, where a device counts; 0 where it does not
  counter bigint not null check (counter >= 0),
  -- whether its maker may copy it to the holder's other devices, and has
  synced boolean not null,
  backed_up boolean not null,
  name text not null check (length(name) between 1 and 60),
  created_at timestamptz not null,
  used_at timestamptz,
  -- it has counted backwards, as only a copy does: it opens nothing any more
  refused_at timestamptz
);
create index on people.passkey (person_id);
alter table people.passkey enable row level security;
alter table people.passkey force row level security;
create policy owner on people.passkey to current_user using (true) with check (true);
create policy own on people.passkey for select to perheverkosto_app using (person_id = (select people.actor_person()));
grant select (id, person_id, credential, name, created_at, used_at, refused_at) on people.passkey to perheverkosto_app;

-- Made by somebody who has just identified themselves strongly. False when that was longer ago, or there are ten already.
create function people.add_passkey(passkey bytea, credential bytea, public_key bytea, counter bigint, synced boolean,
  backed_up boolean, name text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare actor people.session := people.actor(); t timestamptz := people.moment(at);
begin
  if actor.person_id is null or actor.level <> 'strong' or actor.signed_in_at < t - interval '10 minutes' then return false; end if;
  perform from people.person p where p.id = actor.person_id for update;
  if (select count(*) from people.passkey p where p.person_id = actor.person_id) >= 10 then return false; end if;
  insert into people.passkey (person_id, hash, credential, public_key, counter, synced, backed_up, name, created_at)
    values (actor.person_id, passkey, credential, public_key, counter, synced, backed_up, name, t)
    on conflict do nothing;
  return found;
end $$;

-- What a signature is checked with. Nothing of whose it is.
create function people.passkey_key(passkey bytea) returns bytea
  language sql stable security definer set search_path = people, pg_temp
begin atomic select p.public_key from people.passkey p where p.hash = passkey and p.refused_at is null; end;

-- After a signature has been checked. A counter that has not gone on means a copy: the passkey is refused from then on.
create function people.sign_in_with_passkey(passkey bytea, session bytea, on_device text, counted bigint, is_backed_up boolean,
  at timestamptz) returns people.session
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found people.passkey; made people.session; t timestamptz := people.moment(at);
begin
  select * into found from people.passkey p where p.hash = passkey and p.refused_at is null for update;
  if found.id is null then return null; end if;
  if (counted > 0 or found.counter > 0) and counted <= found.counter then
    update people.passkey p set refused_at = t where p.id = found.id;
    update people.session s set ended_at = t where s.issuer = 'passkey/' || found.id and s.ended_at is null;
    return null;
  end if;
  update people.passkey p set counter = counted, backed_up = is_backed_up, used_at = t where p.id = found.id;
  insert into people.session (hash, person_id, level, device, issuer, signed_in_at, seen_at, ends_at)
    values (session, found.person_id, 'light', on_device, 'passkey/' || found.id, t, t, t + people.session_length(on_device))
    returning * into made;
  return made;
end $$;

-- One's own only; who has signed in with it is out. False when it is not there.
create function people.remove_passkey(which uuid, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  delete from people.passkey p where p.id = which and p.person_id = people.actor_person();
  if not found then return false; end if;
  update people.session s set ended_at = people.moment(at) where s.issuer = 'passkey/' || which and s.ended_at is null;
  return true;
end $$;

-- A light page greets by the given name, and tells no other.
create or replace function people.actor_name() returns table (given_name text, family_name text, lang text, title jsonb)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select p.given_name, case when (people.actor()).level = 'strong' then p.family_name else '' end, p.lang, null::jsonb
  from people.person p where p.id = (people.actor()).person_id
  union all
  select p.given_name, p.family_name, p.lang, p.title from people.practitioner p
  where p.id = (people.actor()).practitioner_id;
end;

revoke all on function people.add_passkey(bytea, bytea, bytea, bigint, boolean, boolean, text, timestamptz),
  people.passkey_key(bytea), people.sign_in_with_passkey(bytea, bytea, text, bigint, boolean, timestamptz),
  people.remove_passkey(uuid, timestamptz) from public;
grant execute on function people.add_passkey(bytea, bytea, bytea, bigint, boolean, boolean, text, timestamptz),
  people.passkey_key(bytea), people.sign_in_with_passkey(bytea, bytea, text, bigint, boolean, timestamptz),
  people.remove_passkey(uuid, timestamptz) to perheverkosto_app;
