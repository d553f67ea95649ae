-- Facts are taken out, noted and settled by who shows the pass of a process that sends, as what waits is read (note 25): a statement slipped
-- into a request could otherwise take a fact so that nobody hears of it, or settle what nobody has been told.

-- The outbox of the ground, opened to who sends: it knows of no pass itself.
revoke execute on function platform.take_facts(integer) from perheverkosto_app;
create function people.take_facts(most integer) returns table (id uuid, kind text)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.may_send() then raise insufficient_privilege using message = 'facts are taken by who sends'; end if;
  return query select f.id, f.kind from platform.take_facts(most) f;
end $$;

-- As before, by who sends.
create or replace function people.note_fact(fact uuid, by_message text, at timestamptz) returns table (id uuid, tell_when text)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare found platform.outbox;
begin
  if not people.may_send() then raise insufficient_privilege using message = 'facts are noted by who sends'; end if;
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

create or replace function people.settle(these uuid[], how text, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.may_send() then raise insufficient_privilege using message = 'notifications are settled by who sends'; end if;
  update people.notification n set trying_at = null, outcome = how, settled_at = case when how is not null then people.moment(at) end
    where n.id = any(these) and n.settled_at is null;
end $$;

create or replace function people.settle_reminder(whose uuid, sent boolean, at timestamptz) returns void
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.may_send() then raise insufficient_privilege using message = 'reminders are settled by who sends'; end if;
  update people.staff_reminder s set trying_at = null, sent_on = case when sent then people.day(people.moment(at)) else s.sent_on end
    where s.practitioner_id = whose;
end $$;

revoke all on function people.take_facts(integer) from public;
grant execute on function people.take_facts(integer) to perheverkosto_app;
