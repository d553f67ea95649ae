-- Facts that a verb writes in its own transaction: what happened, and to which row. Nothing of what it was, and no name. The application
-- puts a fact in and takes it out, in order to tell somebody; it can neither read the others nor rewrite one.
create table platform.outbox (
  id uuid primary key default gen_random_uuid(),
  -- `people.question_answered`: the schema whose function `told_by` says whom it concerns
  kind text not null check (kind ~ '^[a-z]+\.[a-z_]+$'),
  about uuid not null,
  created_at timestamptz not null default now(),
  -- given to the queue; and when everybody whom it concerns had been noted
  handed_at timestamptz,
  done_at timestamptz
);
create index on platform.outbox (created_at) where handed_at is null;
create index on platform.outbox (done_at);
alter table platform.outbox enable row level security;
alter table platform.outbox force row level security;
create policy owner on platform.outbox to current_user using (true) with check (true);
create policy writes on platform.outbox for insert to perheverkosto_app with check (true);
grant usage on schema platform to perheverkosto_app;
grant insert (id, kind, about) on platform.outbox to perheverkosto_app;

-- The oldest facts that nobody has taken, each to one taker only; the next taker gets them when this transaction is undone.
create function platform.take_facts(most integer) returns table (id uuid, kind text)
  language sql volatile security definer set search_path = platform, pg_temp
begin atomic
  update platform.outbox o set handed_at = now()
  where o.id in (select w.id from platform.outbox w where w.handed_at is null order by w.created_at limit most for update skip locked)
  returning o.id, o.kind;
end;
revoke all on function platform.take_facts(integer) from public;
grant execute on function platform.take_facts(integer) to perheverkosto_app;

-- What would have been sent from a demonstration; never used where real people are (D19).
create table platform.recorded_post (
  -- of the letter: a second try is the same letter
  id uuid not null,
  medium text not null check (medium in ('email', 'sms')),
  recipient text not null check (length(recipient) between 1 and 300),
  lang text not null check (lang in ('fi', 'sv', 'en')),
  subject text not null,
  body text not null,
  sent_at timestamptz not null,
  created_at timestamptz not null default now(),
  primary key (id, medium)
);
create index on platform.recorded_post (sent_at desc);
grant select, insert on platform.recorded_post to perheverkosto_app;
