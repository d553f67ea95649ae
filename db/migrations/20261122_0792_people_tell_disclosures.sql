-- What has been handed on to others (R-06): told to the family, asked about as a look is.

-- Who received it need not be known to us as an organisation.
alter table people.disclosure_log alter column to_organization_id drop not null,
  add constraint disclosure_log_purpose_check check (purpose in ('care', 'pregnancy', 'benefit', 'authority', 'protection'));
alter table people.log_question add column disclosure_log_id bigint references people.disclosure_log,
  add constraint log_question_about_check check (use_log_id is null or disclosure_log_id is null);
create index on people.log_question (disclosure_log_id);

-- Whose log it is about: that of the row, or whom one asked for. It stays when the law lets the row itself go.
alter table people.log_question add column subject_id uuid references people.person on delete cascade;
update people.log_question q set subject_id = coalesce((select l.subject_id from people.use_log l where l.id = q.use_log_id), q.asked_by);
alter table people.log_question alter column subject_id set not null;
create index on people.log_question (subject_id);
create function people.name_subject() returns trigger
  language plpgsql security definer set search_path = people, pg_temp
as $$
begin
  new.subject_id := coalesce((select l.subject_id from people.use_log l where l.id = new.use_log_id),
    (select d.subject_id from people.disclosure_log d where d.id = new.disclosure_log_id), new.subject_id, new.asked_by);
  return new;
end $$;
revoke all on function people.name_subject() from public;
create trigger named before insert on people.log_question for each row execute function people.name_subject();

-- Whom handing something on was to protect must not be warned off by it (R-07): such a row is told when somebody asks and the data protection
-- officer has weighed the danger. Of a pregnancy no guardian learns. Whoever wrote a row finds it.
alter policy own on people.disclosure_log
  using (purpose <> 'protection'
      and (subject_id = (select people.actor_person()) or purpose <> 'pregnancy' and subject_id = any((select people.readable_logs())::uuid[]))
    or disclosed_by = (select people.actor_practitioner())
    or (select people.has_task('{privacy}')));

alter policy asks on people.log_question
  with check (asked_by = (select people.actor_person()) and answered_at is null and answered_by is null and people.moment(asked_at) = asked_at
    and (subject_id = (select people.actor_person()) or subject_id = any((select people.guarded())::uuid[])
      or subject_id = (select people.acting_for()))
    and (use_log_id is null or exists (select from people.use_log l where l.id = use_log_id))
    and (disclosure_log_id is null or exists (select from people.disclosure_log d where d.id = disclosure_log_id)));
-- Nobody answers for a look or a disclosure of their own.
alter policy answers on people.log_question
  using ((select people.has_task('{privacy}')) and answered_at is null
    and not exists (select from people.use_log l
      where l.id = use_log_id and l.actor_practitioner_id = (select people.actor_practitioner()))
    and not exists (select from people.disclosure_log d
      where d.id = disclosure_log_id and d.disclosed_by = (select people.actor_practitioner())));
grant insert (disclosure_log_id, subject_id) on people.log_question to perheverkosto_app;

-- Of a pregnancy only who sees it hands anything on.
alter policy writes on people.disclosure_log
  with check (disclosed_by = (select people.actor_practitioner()) and people.moment(at) = at
    and exists (select from people.actor_name() n where n.given_name || ' ' || n.family_name = disclosed_by_name)
    and exists (select from people.relationship(subject_id, case purpose when 'pregnancy' then 'pregnancy' else 'own_page' end) r
      where r.register_id = from_register_id));
