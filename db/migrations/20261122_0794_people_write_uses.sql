-- Rows of the use log, with who looks and on what ground told by the database alone. As an insert of the application the ground was looked
-- up twice for each row, once for it and once more by the policy that checks it; here nobody else has told it, so there is nothing to check.
-- The care of a professional, the ground of every long list, is found for the whole list at once, and every other ground by `relationship`.
-- What is done while acting for somebody has that purpose. `uses` is a list of what, whose and why; how many rows were written, fewer than asked when there is no ground.
create function people.write_uses(uses jsonb, claimed timestamptz) returns bigint
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  with me as (
    select a.person_id, a.practitioner_id, people.acting_for() as acting_for, n.given_name || ' ' || n.family_name as name, n.title -> 'fi' ->> 'text' as title, people.at() as at,
      array(select m.team_id from people.team_member m
        where m.practitioner_id = a.practitioner_id and m.valid @> people.day(people.at())) as teams
    from people.actor() a cross join people.actor_name() n where a.level = 'strong'),
  works as (
    select r.unit_id, u.register_id, r.task, k.kind = 'patient' as patients
    from me
    join people.practitioner_role r on r.practitioner_id = me.practitioner_id and r.valid @> me.at and people.opens_client_data(r.task)
    join people.unit u on u.id = r.unit_id
    left join people.register k on k.id = u.register_id),
  asked as (
    select u.* from rows from (jsonb_to_recordset(uses) as (subject uuid, action text, what text, records uuid[], purpose text))
      with ordinality u(subject, action, what, records, purpose, n)),
  cared as (
    select distinct on (u.n) u.n, c.unit_id, w.register_id, w.task
    from me cross join asked u
    join people.care c on c.person_id = u.subject and c.valid @> me.at
    join works w on w.unit_id = c.unit_id
    where (u.what <> 'pregnancy' or w.patients) and (c.practitioner_id = me.practitioner_id or c.team_id = any(me.teams))
    order by u.n, c.practitioner_id is null, c.created_at, c.id, w.task),
  written as (
    insert into people.use_log (at, subject_id, actor_person_id, actor_practitioner_id, actor_name, actor_title, unit_id, register_id,
      task, action, what, records, purpose, basis, reason)
    select people.moment(claimed), u.subject, me.person_id, me.practitioner_id, me.name, me.title, g.unit_id, g.register_id,
      g.task, u.action, u.what, coalesce(u.records, '{}'),
      case when u.subject = me.acting_for and u.purpose <> 'pregnancy' then 'acting' else u.purpose end, g.basis, g.reason
    from me cross join asked u
    left join cared c on c.n = u.n
    cross join lateral (
      select 'care' as basis, c.unit_id, c.register_id, c.task, null::text as reason where c.n is not null
      union all
      select r.* from people.relationship(u.subject, case u.what when 'pregnancy' then 'pregnancy' else 'own_page' end) r where c.n is null
      union all
      select 'duty', null, null, null, null where u.subject is null and me.practitioner_id is not null) g
    order by u.n
    returning id)
  select count(*) from written;
end;
revoke all on function people.write_uses(jsonb, timestamptz) from public;
grant execute on function people.write_uses(jsonb, timestamptz) to perheverkosto_app;
