-- Acting for another: chosen after sign-in, and true only as long as its ground is. A session that says it acts without ground acts for nobody.
create function people.may_act(actor people.session, whom uuid, basis text, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(actor.level = 'strong' and actor.person_id is not null
    and exists (select from people.person p where p.id = whom and p.died_on is null)
    and case basis
      when 'custody' then people.acts_for(actor.person_id, whom, at)
      when 'mandate' then people.trusts(whom, actor.person_id, 'acting', at) or people.mandated(actor, whom, at)
    end, false);
end;

create function people.acting(actor people.session, at timestamptz) returns uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select case when people.may_act(actor, actor.acting_for, actor.acting_basis, at) then actor.acting_for end
  where actor.acting_for is not null;
end;

-- For whom the one who asks acts now, besides themselves.
create function people.acting_for() returns uuid
  language sql stable security definer set search_path = people, pg_temp
begin atomic select people.acting(people.actor(), people.at()); end;

create or replace function people.act_for(session bytea, whom uuid, basis text, at timestamptz) returns boolean
  language sql volatile security definer set search_path = people, pg_temp
begin atomic
  update people.session s set acting_for = whom, acting_basis = case when whom is not null then basis end
  where s.hash = session and s.ended_at is null and s.locked_at is null and s.ends_at > people.moment(at) and s.level = 'strong'
    and (whom is null or people.may_act(s, whom, basis, people.moment(at)))
  returning true;
end;

-- For whom one may choose to act, each on the strongest ground there is: custody, what they gave here, what a register told.
create function people.actable()
  returns table (id uuid, given_name text, family_name text, birth_date date, basis text, scope text, source text)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with me as (select a.* from people.actor() a where a.level = 'strong' and a.person_id is not null),
  grounds as (
    select g.child_id as person_id, 'custody' as basis, g.scope, g.source, 1 as rank from me
      join people.guardianship g on g.adult_id = me.person_id and g.valid @> people.day(people.at())
    union all
    select t.person_id, 'mandate', null, 'given_here', 2 from me
      join people.trust t on t.adult_id = me.person_id and 'acting' = any(t.purposes) and t.valid @> people.at()
    union all
    select m.person_id, 'mandate', null, m.source, 3 from me
      join people.mandate m on m.adult_id = me.person_id and m.session = me.hash and m.valid @> people.at())
  select distinct on (p.id) p.id, p.given_name, p.family_name, p.birth_date, g.basis, g.scope, g.source
  from grounds g join people.person p on p.id = g.person_id
  where people.may_act(people.actor(), p.id, g.basis, people.at())
  order by p.id, g.rank;
end;

-- What D5 said before, and whom one acts for: never more than the person themself, and never a pregnancy.
create or replace function people.may_see(actor people.session, subject uuid, purpose text, at timestamptz) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(actor.level = 'strong' and case
    when actor.person_id is not null then actor.person_id = subject
      or (purpose in ('own_page', 'appointments', 'groups') and people.guards(actor.person_id, subject, at))
      or people.trusts(subject, actor.person_id, purpose, at)
      or case when actor.acting_for = subject and purpose in ('own_page', 'appointments', 'groups')
        then people.acting(actor, at) = subject end
    else people.cares(actor.practitioner_id, subject, purpose, at)
      or people.has_reason(actor.practitioner_id, subject, array['documented', 'emergency'], at)
        and (purpose <> 'pregnancy' or people.keeps_patients(actor.practitioner_id, at))
  end, false);
end;

alter table people.use_log drop constraint use_log_basis_check,
  add constraint use_log_basis_check
    check (basis in ('self', 'custody', 'mandate', 'trust', 'care', 'documented', 'emergency', 'location', 'duty'));

-- The session is looked up once: `(people.actor()).*` is a look-up for each of its columns.
create or replace function people.relationship(subject uuid, purpose text)
  returns table (basis text, unit_id uuid, register_id uuid, task text, reason text)
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  with a as (select s.person_id, s.practitioner_id, people.at() as at from people.actor() s
    where people.may_see(s, subject, purpose, people.at()))
  select case when a.person_id = subject then 'self' when people.guards(a.person_id, subject, a.at) then 'custody'
      when purpose <> 'pregnancy' and people.acting_for() = subject then 'mandate' else 'trust' end,
    null::uuid, null::uuid, null::text, null::text
  from a where a.person_id is not null
  union all
  (select 'care', c.unit_id, u.register_id, r.task, null::text
    from a
    join people.care c on c.person_id = subject and c.valid @> a.at
    join people.practitioner_role r on r.practitioner_id = a.practitioner_id and r.unit_id = c.unit_id and r.valid @> a.at
      and people.opens_client_data(r.task)
    join people.unit u on u.id = c.unit_id
    left join people.register k on k.id = u.register_id
    where (purpose <> 'pregnancy' or k.kind = 'patient') and (c.practitioner_id = a.practitioner_id
      or exists (select from people.team_member m
        where m.team_id = c.team_id and m.practitioner_id = a.practitioner_id and m.valid @> people.day(a.at)))
    order by c.practitioner_id is null, c.created_at, c.id, r.task limit 1)
  union all
  (select w.kind, r.unit_id, u.register_id, r.task, w.reason
    from a
    join people.access_reason w on w.practitioner_id = a.practitioner_id and w.person_id = subject
      and w.kind in ('documented', 'emergency') and w.valid @> a.at
    join people.practitioner_role r on r.practitioner_id = a.practitioner_id and r.valid @> a.at and people.opens_client_data(r.task)
    left join people.unit u on u.id = r.unit_id
    left join people.register k on k.id = u.register_id
    where purpose <> 'pregnancy' or k.kind = 'patient'
    order by w.created_at desc, w.id, r.task, r.id limit 1)
  limit 1;
end;

-- Whose log one may read: besides one's own and that of a child one guards, that of whom one acts for by their mandate.
create or replace function people.readable_logs() returns uuid[]
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select array(select people.actor_person() where people.actor_person() is not null
    union all
    select child from unnest(people.guarded()) child where people.may_trace(child)
    union all
    select whom from people.acting_for() whom where whom <> all(people.guarded()) and people.may_trace(whom));
end;

-- Contact details and language of a child under twelve are settled by who acts for the child; later the child does it (R-14). Of a grown-up
-- only they themselves: a mandate must not cut anybody off from their own messages.
create function people.may_settle(subject uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select coalesce(people.acting_for() = subject and people.may_locate(subject) and exists (select from people.person p
    where p.id = subject and p.birth_date > people.day(people.at()) - interval '12 years'), false);
end;
create policy acting on people.person for update to perheverkosto_app
  using (people.may_settle(id)) with check (people.may_settle(id));
create policy acting on people.contact_point for all to perheverkosto_app
  using (people.may_settle(person_id)) with check (people.may_settle(person_id));

alter policy asks on people.data_request
  with check (asked_by = (select people.actor_person())
    and (subject_id = (select people.actor_person()) or subject_id = any((select people.guarded())::uuid[])
      or subject_id = (select people.acting_for()))
    and answered_at is null and answered_by is null and people.moment(asked_at) = asked_at);

revoke all on function people.may_act(people.session, uuid, text, timestamptz), people.acting(people.session, timestamptz),
  people.acting_for(), people.actable(), people.may_settle(uuid) from public;
grant execute on function people.acting_for(), people.actable(), people.may_settle(uuid) to perheverkosto_app;
