-- What else told more than it should, or was let go too early.

-- Whose sign-in it is, so that a page of somebody else in the same browser covers itself; as long as it may leave a text behind.
drop function people.session_left(bytea, timestamptz);
create function people.session_left(session bytea, at timestamptz)
  returns table (ends_at timestamptz, last_at timestamptz, locked boolean, whose uuid, level text)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select s.ends_at, s.signed_in_at + interval '12 hours', s.locked_at is not null, coalesce(s.person_id, s.practitioner_id), s.level
  from people.session s
  where s.hash = session and s.ended_at is null and s.ends_at > people.moment(at) - interval '1 day'
    and not people.has_left(s.practitioner_id, people.moment(at));
end;
revoke all on function people.session_left(bytea, timestamptz) from public;
grant execute on function people.session_left(bytea, timestamptz) to perheverkosto_app;

-- That a message was held back tells of others: of a turvakielto in the household, of a pause, of a trust that has ended. Nobody reads it.
alter policy own on people.notification
  using (person_id = (select people.actor_person()) and coalesce(outcome not in ('shielded', 'paused', 'void'), true));

-- Whoever asks for the whole log asks for its old rows as well: they wait until that is answered.
update people.retention_rule k set waits = k.waits || format(' or exists (select from people.log_question q
    where q.answered_at is null and q.use_log_id is null and q.disclosure_log_id is null
      and exists (select from people.%I l where l.subject_id = q.subject_id and l.id between r.first_id and r.last_id))', w.log)
  from (values ('people.use_log', 'use_log'), ('people.disclosure_log', 'disclosure_log')) w(kind, log) where k.kind = w.kind;

-- Whether somebody is under turvakielto is told to nobody who does not see them: to them the answer is the same of everybody.
create or replace function people.may_trace(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(case
    when people.actor_person() = subject then true
    when not people.may_see(subject, 'own_page') then false
    when not people.has_safety_order(subject, people.at()) then true
    when people.actor_practitioner() is not null then people.surely_cares(people.actor_practitioner(), subject, people.at())
      or people.has_reason(people.actor_practitioner(), subject, array['location'], people.at())
    else subject in (select people.household(people.actor_person(), people.at()))
      and exists (select from people.safety_order s where s.person_id = people.actor_person() and s.valid @> people.at())
      and not exists (select from people.household(subject, people.at()) h
        join people.safety_order s on s.person_id = h and s.valid @> people.at()
        where h not in (select people.household(people.actor_person(), people.at())))
  end, false);
end;
