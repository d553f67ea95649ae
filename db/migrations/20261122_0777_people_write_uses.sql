-- A row of the use log, with who looks and on what ground told by the database alone. As an insert of the application the ground was looked
-- up twice, once for the row and once more by the policy that checks it; here nobody else has told it, so there is nothing to check.
-- How many rows were written: none when there is no ground.
create function people.write_use(subject uuid, action text, what text, records uuid[], purpose text, claimed timestamptz) returns bigint
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  with written as (
    insert into people.use_log (at, subject_id, actor_person_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id,
      task, action, what, records, purpose, basis, reason)
    select people.moment(claimed), subject, a.person_id, a.practitioner_id, n.given_name || ' ' || n.family_name,
      n.title -> 'fi' ->> 'text', r.unit_id, r.register_id, r.task, action, what, coalesce(records, '{}'), purpose, r.basis, r.reason
    from people.actor() a
    cross join people.actor_name() n
    cross join lateral (
      select * from people.relationship(subject, case what when 'pregnancy' then 'pregnancy' else 'own_page' end)
      union all
      select 'duty', null, null, null, null where subject is null and a.practitioner_id is not null) r
    where a.level = 'strong'
    returning id)
  select count(*) from written;
end;
revoke all on function people.write_use(uuid, text, text, uuid[], text, timestamptz) from public;
grant execute on function people.write_use(uuid, text, text, uuid[], text, timestamptz) to perheverkosto_app;
