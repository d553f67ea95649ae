-- What is over ends: with a death what somebody gave and their way in, and a report that nobody wants to approve.

-- Whoever is dead trusts nobody, and nobody acts by the trust of one who is dead.
create or replace function people.trusts(person uuid, adult uuid, purpose text, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.trust t
    where t.person_id = person and t.adult_id = adult and purpose = any(t.purposes) and t.valid @> at)
    and people.lives(person, people.day(at)) and people.lives(adult, people.day(at))
    and not people.kept_apart(person, adult, at);
end;

-- Nobody signs in as somebody who is dead: no session is made, by whatever door.
create function people.refuse_the_dead() returns trigger
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if exists (select from people.person p where p.id = new.person_id and p.died_on is not null) then return null; end if;
  return new;
end $$;
create trigger of_the_living before insert on people.session
  for each row when (new.person_id is not null) execute function people.refuse_the_dead();

-- And the sessions there are end when a death becomes known.
create function people.end_with_death() returns trigger
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  update people.session s set ended_at = people.at(), issuer_session = null where s.person_id = new.id and s.ended_at is null;
  return null;
end $$;
create trigger ends_sessions after update of died_on on people.person
  for each row when (old.died_on is null and new.died_on is not null) execute function people.end_with_death();

-- Somebody who comes for the first time becomes a person; somebody known is left as they are, and nobody comes as one who is dead.
create or replace function people.join(identity bytea, given text, family text, born date, code bytea, speaks text) returns uuid
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare known uuid;
begin
  perform pg_advisory_xact_lock(hashtextextended(encode(identity, 'hex'), 7365003));
  select i.person_id into known from people.identity i where i.hash = identity;
  if found then
    return (select p.id from people.person p where p.id = known and p.died_on is null);
  end if;
  insert into people.person (given_name, family_name, birth_date, identity_code, lang)
    values (given, family, born, code, speaks) returning id into known;
  insert into people.identity (hash, person_id) values (identity, known);
  return known;
end $$;

-- An officer takes back what waits for its second approval, whoever gave the first: the next night's report comes anew.
create function people.withdraw_erasure(which uuid) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{privacy}') then return 'not_allowed'; end if;
  update people.erasure_report r set state = 'withdrawn', ended_at = people.at(), withdrawn_by = people.actor_practitioner()
    where r.id = which and r.state = 'first';
  if not found then return 'gone'; end if;
  delete from people.erasure_item i where i.report_id = which;
  return 'withdrawn';
end $$;

revoke all on function people.refuse_the_dead(), people.end_with_death(), people.withdraw_erasure(uuid) from public;
grant execute on function people.withdraw_erasure(uuid) to perheverkosto_app;
