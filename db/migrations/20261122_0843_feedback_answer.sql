-- What people told us is taken, given, lengthened and answered by those whose it is, and its sender sees how it goes (R-33, note 34).
alter table feedback.feedback
  -- the entry of the map that it is about
  add entry_kind text check (entry_kind in ('service', 'location')),
  add entry_id uuid,
  -- of the key that the sender was shown once: it opens the answer
  add key_hash bytea check (length(key_hash) = 32),
  -- staff see that there is an address, and not which
  add by_mail boolean not null generated always as (reply_to is not null) stored,
  add owner_id uuid references people.practitioner,
  add lengthened_at timestamptz,
  add lengthened_reason text check (length(lengthened_reason) between 1 and 1000),
  add answer text check (length(answer) between 1 and 5000),
  -- what was asked is not done: the answer is the written certificate of that
  add refused boolean,
  add answered_at timestamptz,
  add answered_by uuid references people.practitioner,
  add mailed_at timestamptz,
  add check ((entry_kind is null) = (entry_id is null)),
  add check ((lengthened_at is null) = (lengthened_reason is null)),
  add check (num_nulls(answer, refused, answered_at, answered_by) in (0, 4)),
  add check (answer is null or owner_id is not null);
create index on feedback.feedback (owner_id);
create index on feedback.feedback (answered_by);
create index on feedback.feedback (answered_at);

-- Who opened a message, and what became of it. It goes when the message goes.
create table feedback.event (
  id bigint primary key generated always as identity,
  feedback_id uuid not null references feedback.feedback on delete cascade,
  practitioner_id uuid not null references people.practitioner,
  what text not null check (what in ('opened', 'taken', 'given', 'lengthened', 'answered')),
  -- to whom
  given_to uuid references people.practitioner,
  at timestamptz not null,
  created_at timestamptz not null default now(),
  check ((what = 'given') = (given_to is not null))
);
create index on feedback.event (feedback_id);
create index on feedback.event (practitioner_id);
create index on feedback.event (given_to);

-- The tasks that have to do with feedback, of somebody at this moment.
create function feedback.tasks_of(who uuid) returns text[]
  language plpgsql stable security definer set search_path = feedback, people, pg_temp
as $$
begin
  return array(select distinct r.task from people.practitioner_role r
    where r.practitioner_id = who and r.task in ('coordination', 'editing', 'approving', 'administration') and r.valid @> people.at());
end $$;

-- Whether somebody edits for the organization that runs an entry; who edits at no unit, edits what the network itself runs.
create function feedback.edits(who uuid, entry_kind text, entry uuid) returns boolean
  language plpgsql stable security definer set search_path = feedback, people, pg_temp
as $$
declare runner uuid;
begin
  select o.run_by into runner from directory.organization o where o.id = case entry_kind
    when 'service' then (select s.organization_id from directory.service s where s.id = entry)
    when 'location' then (select l.organization_id from directory.location l where l.id = entry) end;
  return exists (select from people.practitioner_role r left join people.unit u on u.id = r.unit_id
    where r.practitioner_id = who and r.task = 'editing' and r.valid @> people.at()
      and u.organization_id is not distinct from runner);
end $$;

-- Whose a message is: of a wrong fact the editors of who runs the entry and the network's editor, of accessibility the network's editor and
-- the administrator, of all else the coordination; and whoever it was given to.
create function feedback.concerns(kind text, owner uuid, entry_kind text, entry uuid, who uuid, tasks text[]) returns boolean
  language plpgsql stable security definer set search_path = feedback, people, pg_temp
as $$
begin
  if who is null or tasks = '{}' then return false; end if;
  return owner = who or case kind
    when 'general' then 'coordination' = any(tasks)
    when 'accessibility' then tasks && '{approving,administration}'
    else 'approving' = any(tasks) or ('editing' = any(tasks) and feedback.edits(who, entry_kind, entry)) end is true;
end $$;

alter table feedback.feedback enable row level security;
alter table feedback.feedback force row level security;
create policy owner on feedback.feedback to current_user using (true) with check (true);
create policy sends on feedback.feedback for insert to perheverkosto_app with check (true);
create policy whose on feedback.feedback for select to perheverkosto_app using (
  feedback.concerns(kind, owner_id, entry_kind, entry_id, (select people.actor_practitioner()),
    (select feedback.tasks_of(people.actor_practitioner()))));
alter table feedback.event enable row level security;
alter table feedback.event force row level security;
create policy owner on feedback.event to current_user using (true) with check (true);
create policy whose on feedback.event for select to perheverkosto_app
  using (exists (select from feedback.feedback f where f.id = feedback_id));

revoke insert, select on feedback.feedback from perheverkosto_app;
grant insert (receipt, kind, message, about_path, entry_kind, entry_id, reply_to, lang, received_at, answer_due_on, key_hash)
  on feedback.feedback to perheverkosto_app;
grant select (id, receipt, kind, message, about_path, entry_kind, entry_id, by_mail, lang, received_at, answer_due_on, owner_id,
  lengthened_at, lengthened_reason, answer, refused, answered_at, answered_by, mailed_at) on feedback.feedback to perheverkosto_app;
grant select on feedback.event to perheverkosto_app;

-- How it goes, for whoever has the receipt: never what was said, nor what was answered.
create function feedback.receipt(wanted text)
  returns table (receipt text, kind text, received_at timestamptz, answer_due_on date, state text, answered_at timestamptz, by_mail boolean)
  language sql stable security definer set search_path = feedback, pg_temp
begin atomic
  select f.receipt, f.kind, f.received_at, f.answer_due_on, case when f.answered_at is not null then 'answered'
      when f.lengthened_at is not null then 'lengthened' when f.owner_id is not null then 'taken' else 'waiting' end, f.answered_at, f.by_mail
  from feedback.feedback f where f.receipt = wanted;
end;

-- The answer, for whoever shows the key too.
create function feedback.opened_by(wanted text, hash bytea) returns table (answer text, refused boolean, lengthened_reason text)
  language sql stable security definer set search_path = feedback, pg_temp
begin atomic
  select f.answer, f.refused, f.lengthened_reason from feedback.feedback f where f.receipt = wanted and f.key_hash = hash;
end;

-- The message, when it is this actor's to work on; locked, so that two who press at once come one after the other.
create function feedback.mine(which uuid) returns feedback.feedback
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
declare found feedback.feedback; me uuid := people.actor_practitioner();
begin
  select * into found from feedback.feedback f where f.id = which for update;
  if feedback.concerns(found.kind, found.owner_id, found.entry_kind, found.entry_id, me, feedback.tasks_of(me)) then return found; end if;
  return null;
end $$;

create function feedback.look(which uuid) returns void
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
begin
  if (feedback.mine(which)).id is not null then
    insert into feedback.event (feedback_id, practitioner_id, what, at) values (which, people.actor_practitioner(), 'opened', people.at());
  end if;
end $$;

-- Who else may have it, now.
create function feedback.may_have(which uuid) returns table (id uuid, given_name text, family_name text)
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
declare found feedback.feedback := feedback.mine(which);
begin
  return query select p.id, p.given_name, p.family_name from people.practitioner p
    where found.id is not null and p.id is distinct from found.owner_id and not people.has_left(p.id, people.at())
      and feedback.concerns(found.kind, null, found.entry_kind, found.entry_id, p.id, feedback.tasks_of(p.id))
    order by p.family_name, p.given_name limit 200;
end $$;

-- Takes what nobody has yet.
create function feedback.take(which uuid) returns boolean
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
declare found feedback.feedback := feedback.mine(which); me uuid := people.actor_practitioner();
begin
  if found.id is null or found.owner_id is not null or found.answered_at is not null then return false; end if;
  update feedback.feedback f set owner_id = me where f.id = which;
  insert into feedback.event (feedback_id, practitioner_id, what, at) values (which, me, 'taken', people.at());
  return true;
end $$;

-- Gives it to somebody who may have it; also away from somebody who is not there.
create function feedback.give(which uuid, whom uuid) returns boolean
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
declare found feedback.feedback := feedback.mine(which); me uuid := people.actor_practitioner();
begin
  if found.id is null or found.answered_at is not null or not exists (select from feedback.may_have(which) m where m.id = whom) then
    return false;
  end if;
  update feedback.feedback f set owner_id = whom where f.id = which;
  insert into feedback.event (feedback_id, practitioner_id, what, given_to, at) values (which, me, 'given', whom, people.at());
  return true;
end $$;

-- Two weeks more, once, and before the first two are over.
create function feedback.lengthen(which uuid, reason text) returns boolean
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
declare found feedback.feedback := feedback.mine(which); me uuid := people.actor_practitioner();
begin
  if found.id is null or found.owner_id is distinct from me or found.answered_at is not null or found.lengthened_at is not null
    or found.answer_due_on < people.day(people.at()) then return false; end if;
  update feedback.feedback f set lengthened_at = people.at(), lengthened_reason = reason, answer_due_on = f.answer_due_on + 14
    where f.id = which;
  insert into feedback.event (feedback_id, practitioner_id, what, at) values (which, me, 'lengthened', people.at());
  return true;
end $$;

-- Answers once. Who answers what nobody has, takes it by that.
create function feedback.give_answer(which uuid, words text, refusing boolean) returns boolean
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
declare found feedback.feedback := feedback.mine(which); me uuid := people.actor_practitioner();
begin
  if found.id is null or coalesce(found.owner_id, me) <> me or found.answered_at is not null then return false; end if;
  update feedback.feedback f set owner_id = me, answer = words, refused = refusing, answered_at = people.at(), answered_by = me
    where f.id = which;
  insert into feedback.event (feedback_id, practitioner_id, what, at) values (which, me, 'answered', people.at());
  return true;
end $$;

-- What a fact of this room says to the sender, for a process that sends: nothing when no address was given, or it has gone already.
create function feedback.letter(fact uuid)
  returns table (address text, lang text, receipt text, kind text, received_at timestamptz, what text, words text, refused boolean, due date)
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
begin
  if not people.may_send() then return; end if;
  return query select f.reply_to, f.lang, f.receipt, f.kind, f.received_at, split_part(o.kind, '.', 2),
      case o.kind when 'feedback.answered' then f.answer else f.lengthened_reason end, coalesce(f.refused, false), f.answer_due_on
    from platform.outbox o join feedback.feedback f on f.id = o.about
    where o.id = fact and o.done_at is null and o.kind in ('feedback.answered', 'feedback.lengthened') and f.reply_to is not null;
end $$;

create function feedback.settle_letter(fact uuid, at timestamptz, sent boolean) returns void
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
declare told record;
begin
  update platform.outbox o set done_at = people.moment(at), handed_at = coalesce(o.handed_at, people.moment(at))
    where o.id = fact and o.done_at is null and o.kind in ('feedback.answered', 'feedback.lengthened') returning o.kind, o.about into told;
  update feedback.feedback f set mailed_at = people.moment(at)
    where sent and f.id = told.about and told.kind = 'feedback.answered' and f.reply_to is not null;
end $$;

-- Forgets an address three months after the answer, and all of it two years after; what was never answered two years after its day.
create function feedback.forget(at timestamptz) returns bigint
  language plpgsql volatile security definer set search_path = feedback, people, pg_temp
as $$
declare gone bigint;
begin
  update feedback.feedback f set reply_to = null where f.reply_to is not null and f.answered_at < people.moment(at) - interval '90 days';
  delete from feedback.feedback f where coalesce(f.answered_at, f.answer_due_on::timestamptz) < people.moment(at) - interval '2 years';
  get diagnostics gone = row_count;
  return gone;
end $$;

revoke all on function feedback.tasks_of(uuid), feedback.edits(uuid, text, uuid), feedback.concerns(text, uuid, text, uuid, uuid, text[]),
  feedback.receipt(text), feedback.opened_by(text, bytea), feedback.mine(uuid), feedback.look(uuid), feedback.may_have(uuid),
  feedback.take(uuid), feedback.give(uuid, uuid), feedback.lengthen(uuid, text), feedback.give_answer(uuid, text, boolean),
  feedback.letter(uuid), feedback.settle_letter(uuid, timestamptz, boolean), feedback.forget(timestamptz) from public;
grant execute on function feedback.tasks_of(uuid), feedback.concerns(text, uuid, text, uuid, uuid, text[]), feedback.receipt(text),
  feedback.opened_by(text, bytea), feedback.look(uuid), feedback.may_have(uuid), feedback.take(uuid), feedback.give(uuid, uuid),
  feedback.lengthen(uuid, text), feedback.give_answer(uuid, text, boolean), feedback.letter(uuid),
  feedback.settle_letter(uuid, timestamptz, boolean), feedback.forget(timestamptz) to perheverkosto_app;
