-- Turvakielto recorded and ended by who surely cares (R-55), each with what was seen. An end leaves a night at least, in which the person may
-- take it back, and what was written while the order was in force stays hidden from others for good: it would tell where somebody was.
alter table people.safety_order
  add column recorded_by uuid references people.practitioner,
  add column evidence text check (length(evidence) between 1 and 500),
  add column ended_at timestamptz,
  add column ended_by uuid references people.practitioner,
  add column end_source text check (end_source in ('population_register', 'told_by_person')),
  add column end_evidence text check (length(end_evidence) between 1 and 500),
  add check ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_evidence is null) and (ended_at is null) = (end_source is null));
create index on people.safety_order (recorded_by);
create index on people.safety_order (ended_by);
revoke select on people.safety_order from perheverkosto_app;
grant select (id, person_id, source, valid, created_at) on people.safety_order to perheverkosto_app;

-- Somebody's own order now; one of the household's is ended on the page of whose it is, and nobody learns here whose. `until`: the moment it
-- ends, when somebody has recorded that.
create function people.order_kept(subject uuid)
  returns table (source text, since timestamptz, until timestamptz, evidence text, recorded_by text)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select s.source, lower(s.valid), upper(s.valid), s.evidence, w.given_name || ' ' || w.family_name
  from people.safety_order s left join people.practitioner w on w.id = s.recorded_by
  where s.person_id = subject and s.valid @> people.at() and people.may_keep_family(subject);
end;

create function people.log_order(subject uuid, which uuid) returns void
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  select people.write_uses(jsonb_build_array(jsonb_build_object('subject', subject, 'action', 'wrote', 'what', 'safety_order',
    'records', array[which], 'purpose', case when subject = people.actor_person() then 'own_data' else 'care' end)), people.at());
end;

-- Of somebody of age, or who decides alone. A child is covered by the order of a grown-up of the household: one of the child's own would hide
-- from the guardians who looked at the child, and by whom.
create function people.record_order(subject uuid, by_source text, seen text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare made uuid;
begin
  if not people.may_keep_family(subject) or by_source not in ('population_register', 'told_by_person', 'seen_by_professional')
    then return 'not_allowed'; end if;
  perform from people.person p where p.id = subject and p.died_on is null and (p.decides_alone or not people.is_minor(p.birth_date, 0))
    for update;
  if not found then return 'not_allowed'; end if;
  if exists (select from people.safety_order s where s.person_id = subject and s.valid @> people.at()) then return 'already'; end if;
  insert into people.safety_order (person_id, source, valid, recorded_by, evidence)
    values (subject, by_source, tstzrange(people.at(), (select min(lower(s.valid)) from people.safety_order s
      where s.person_id = subject and lower(s.valid) > people.at())), people.actor_practitioner(), seen) returning id into made;
  perform people.log_order(subject, made);
  return 'recorded';
end $$;

-- What the population register has told ends by what it tells, and by nobody's word.
create function people.end_order(subject uuid, on_day date, by_source text, seen text) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare
  found people.safety_order;
  ends timestamptz := on_day::timestamp at time zone 'Europe/Helsinki';
begin
  if not people.may_keep_family(subject) then return 'gone'; end if;
  select * into found from people.safety_order s where s.person_id = subject and s.valid @> people.at() for update;
  if found.id is null then return 'gone'; end if;
  if on_day <= people.day(people.at()) or on_day > people.day(people.at()) + 366
    or found.ended_at is null and ends > upper(found.valid) then return 'day'; end if;
  if found.source in ('population_register', 'sign_in') and by_source <> 'population_register' then return 'source'; end if;
  update people.safety_order s set valid = tstzrange(lower(s.valid), ends), ended_at = people.at(), ended_by = people.actor_practitioner(),
    end_source = by_source, end_evidence = seen where s.id = found.id;
  perform people.log_order(subject, found.id);
  return 'ended';
exception when exclusion_violation then return 'day';
end $$;

-- An end that was recorded, and has not come, is taken back: by the person, or by who may record orders. What the row said of the end stays
-- in the log.
create function people.keep_order(subject uuid) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare kept uuid;
begin
  if subject is distinct from people.actor_person() and not people.may_keep_family(subject) then return false; end if;
  update people.safety_order s set ended_at = null, ended_by = null, end_source = null, end_evidence = null,
    valid = tstzrange(lower(s.valid), (select min(lower(o.valid)) from people.safety_order o
      where o.person_id = s.person_id and lower(o.valid) > people.at()))
  where s.person_id = subject and s.valid @> people.at() and s.ended_at is not null returning s.id into kept;
  if kept is null then return false; end if;
  perform people.log_order(subject, kept);
  return true;
end $$;

-- When one's own order ends, if somebody has recorded that.
create function people.own_order_ends() returns timestamptz
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select upper(s.valid) from people.safety_order s
  where s.person_id = people.actor_person() and s.valid @> people.at() and s.ended_at is not null;
end;

-- Those whose log one may read and whom an order has ever covered; all at once, so that a log of many rows asks once.
create function people.once_hidden() returns uuid[]
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select array(select r from unnest(people.readable_logs()) r where r <> people.actor_person()
    and (exists (select from people.safety_order s where s.person_id = r)
      or exists (select from people.family_member m join people.family_member o on o.family_id = m.family_id
        join people.safety_order s on s.person_id = o.person_id where m.person_id = r)));
end;

-- Whether what was written of somebody at a moment may be shown to the one who asks: not what an order hid from them then.
create function people.shown_then(subject uuid, moment timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(people.may_see(subject, 'own_page') and people.traces(people.actor_person(), subject, moment), false);
end;

revoke all on function people.order_kept(uuid), people.log_order(uuid, uuid), people.record_order(uuid, text, text),
  people.end_order(uuid, date, text, text), people.keep_order(uuid), people.own_order_ends(), people.once_hidden(),
  people.shown_then(uuid, timestamptz) from public;
grant execute on function people.order_kept(uuid), people.record_order(uuid, text, text), people.end_order(uuid, date, text, text),
  people.keep_order(uuid), people.own_order_ends(), people.once_hidden(), people.shown_then(uuid, timestamptz) to perheverkosto_app;

-- As note 27 has it, and nothing of a time in which an order hid the subject from the one who reads.
alter policy own on people.use_log using (
  subject_id = (select people.actor_person())
  or subject_id = any((select people.readable_logs())::uuid[]) and (actor_person_id = (select people.actor_person())
    or actor_person_id is null and purpose <> 'pregnancy' and what not in ('pregnancy', 'pause', 'trust')
      and (subject_id <> all((select people.once_hidden())::uuid[]) or people.shown_then(subject_id, at)))
  or actor_person_id = (select people.actor_person()) and subject_id = any((select people.guarded())::uuid[]));
alter policy own on people.disclosure_log
  using (purpose <> 'protection'
      and (subject_id = (select people.actor_person()) or purpose <> 'pregnancy' and subject_id = any((select people.readable_logs())::uuid[])
        and (subject_id <> all((select people.once_hidden())::uuid[]) or people.shown_then(subject_id, at)))
    or disclosed_by = (select people.actor_practitioner())
    or (select people.has_task('{privacy}')));
-- Care that is over may tell of a clinic near a former home.
alter policy seen on people.care
  using (practitioner_id = (select people.actor_practitioner()) or people.may_see(person_id, 'own_page') and people.may_trace(person_id)
    and ((select people.actor_practitioner()) is not null or valid @> people.at() or people.shown_then(person_id, upper(valid))));

-- An address that was written down under an order is not shown to others when it ends. Who acts for a small child settles its phone and
-- e-mail, and no address.
alter table people.contact_point add column noted_at timestamptz;
update people.contact_point set noted_at = created_at;
create function people.note_contact() returns trigger
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  new.noted_at := people.at();
  return new;
end $$;
create trigger notes_time before insert or update of value on people.contact_point for each row execute function people.note_contact();
alter table people.contact_point alter column noted_at set not null;
alter policy located on people.contact_point
  using (people.may_locate(person_id) and ((select people.actor_practitioner()) is not null or people.shown_then(person_id, noted_at)));
alter policy acting on people.contact_point
  using (people.may_settle(person_id) and kind in ('phone', 'email'))
  with check (people.may_settle(person_id) and kind in ('phone', 'email'));
revoke all on function people.note_contact() from public;
