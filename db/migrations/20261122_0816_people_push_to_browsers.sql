-- Browsers that show somebody that there is something new (note 30).
alter table people.person drop constraint person_notify_by_check;
alter table people.person add constraint person_notify_by_check check (notify_by in ('none', 'email', 'sms', 'push'));

create table people.push_subscription (
  id uuid primary key default gen_random_uuid(),
  person_id uuid not null references people.person on delete cascade,
  -- of the address at the push service, with the key that lives outside the database (D16)
  hash bytea not null unique check (length(hash) = 32),
  -- the address, the browser's keys and its name, encrypted: whoever has them could reach the browser
  sealed bytea not null,
  created_at timestamptz not null
);
create index on people.push_subscription (person_id);
alter table people.push_subscription enable row level security;
alter table people.push_subscription force row level security;
create policy owner on people.push_subscription to current_user using (true) with check (true);
create policy own on people.push_subscription for select to perheverkosto_app using (person_id = (select people.actor_person()));
create policy own_goes on people.push_subscription for delete to perheverkosto_app using (person_id = (select people.actor_person()));
grant select (id, person_id, sealed, created_at), delete on people.push_subscription to perheverkosto_app;

insert into people.retention_rule (kind, class, counted_from, years, kept_to) values
  ('people.push_subscription', 'own', 'death', 2, 'people.kept_after_death(r.person_id, $3)');

-- Turned on in this browser, which is somebody's own; whoever had it on there before has it no longer. Of eleven the oldest goes.
create function people.add_push(subscription bytea, sealed bytea, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare actor people.session := people.actor();
begin
  if actor.person_id is null or actor.level <> 'strong' or actor.device <> 'own' or not people.is_on_for_me('web_push') then return false; end if;
  perform from people.person p where p.id = actor.person_id for update;
  delete from people.push_subscription s where s.hash = subscription;
  insert into people.push_subscription (person_id, hash, sealed, created_at)
    values (actor.person_id, subscription, sealed, people.moment(at));
  delete from people.push_subscription s where s.id in (select o.id from people.push_subscription o
    where o.person_id = actor.person_id order by o.created_at desc, o.id offset 10);
  return true;
end $$;

-- The browsers of somebody whom a process is telling something just now, and may; told to no one else.
create function people.push_targets(whose uuid, at timestamptz) returns table (id uuid, sealed bytea)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select s.id, s.sealed from people.push_subscription s join people.person p on p.id = s.person_id
  where people.may_send() and s.person_id = whose and p.notify_by = 'push' and p.tell_when <> 'never' and p.died_on is null
    and not people.has_safety_order(whose, people.moment(at)) and people.is_on_for('web_push', whose, people.moment(at))
    and exists (select from people.notification n where n.person_id = whose and n.settled_at is null
      and n.trying_at > clock_timestamp() - interval '100 seconds')
  order by s.created_at, s.id;
end;

-- The push service knows the browser no longer.
create function people.drop_push(which uuid) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic delete from people.push_subscription s where s.id = which and people.may_send(); end;

-- As before; and nothing is shown any more in any browser, for one of them may be in the wrong hands.
create or replace function people.leave_everywhere(session bytea, at timestamptz) returns bigint
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  with mine as (select m.* from people.session m where m.hash = session and m.ended_at is null and m.ends_at > people.moment(at))
  delete from people.push_subscription p using mine where p.person_id = mine.person_id;
  with mine as (select m.* from people.session m where m.hash = session and m.ended_at is null and m.ends_at > people.moment(at)),
  ended as (update people.session s set ended_at = people.moment(at), issuer_session = null from mine
    where s.ended_at is null and (s.person_id = mine.person_id or s.practitioner_id = mine.practitioner_id) returning s.hash)
  select count(*) from ended;
end;

revoke all on function people.add_push(bytea, bytea, timestamptz), people.push_targets(uuid, timestamptz), people.drop_push(uuid) from public;
grant execute on function people.add_push(bytea, bytea, timestamptz), people.push_targets(uuid, timestamptz), people.drop_push(uuid)
  to perheverkosto_app;
