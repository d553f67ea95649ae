-- The last wall: rows about people answer only to who may see them, whatever a statement forgets. Forced for everybody but the owner of
-- the tables, whom migrations, the demo town and the functions of this floor run as.

create function people.guard(guarded text) returns void
  language plpgsql volatile
as $$
begin
  execute format('alter table people.%I enable row level security', guarded);
  execute format('alter table people.%I force row level security', guarded);
  execute format('create policy owner on people.%I to current_user using (true) with check (true)', guarded);
end $$;

select people.guard(t) from unnest(array['practitioner', 'practitioner_role', 'team_member', 'person', 'contact_point', 'safety_order',
  'family', 'family_member', 'guardianship', 'guardian_limit', 'trust', 'pregnancy', 'pause', 'care', 'access_reason', 'identity',
  'session', 'reservation']) t;
drop function people.guard(text);

-- Who works here is known to whoever has signed in strongly; their rights to themselves and to who keeps the register of rights.
create policy signed_in on people.practitioner for select to perheverkosto_app using ((select (people.actor()).level) = 'strong');

create policy own on people.practitioner_role for select to perheverkosto_app
  using (practitioner_id = (select people.actor_practitioner()) or (select people.has_task('{administration,privacy}')));
create policy own on people.team_member for select to perheverkosto_app
  using ((select people.actor_practitioner()) is not null);
create policy own on people.reservation for select to perheverkosto_app
  using (practitioner_id = (select people.actor_practitioner()));

create policy seen on people.person for select to perheverkosto_app using (people.may_see(id, 'own_page'));
create policy own on people.person for update to perheverkosto_app
  using (id = (select people.actor_person())) with check (id = (select people.actor_person()));
create policy located on people.contact_point for select to perheverkosto_app using (people.may_locate(person_id));
create policy own on people.contact_point for all to perheverkosto_app
  using (person_id = (select people.actor_person())) with check (person_id = (select people.actor_person()));
create policy seen on people.safety_order for select to perheverkosto_app
  using (person_id = (select people.actor_person())
    or ((select people.actor_practitioner()) is not null and people.may_see(person_id, 'own_page')));

-- Of a family one sees the members one may see, and nobody learns through it of others.
create policy seen on people.family_member for select to perheverkosto_app using (people.may_see(person_id, 'own_page'));
create policy seen on people.family for select to perheverkosto_app
  using (exists (select from people.family_member m where m.family_id = id));
-- One's own evidence, and of a child everybody's who may see the child: the other guardian is no secret, unless a limit says so.
create policy seen on people.guardianship for select to perheverkosto_app
  using (adult_id = (select people.actor_person()) or people.may_see(child_id, 'own_page'));
create policy cared on people.guardian_limit for select to perheverkosto_app
  using ((select people.actor_practitioner()) is not null
    and exists (select from people.guardianship g where g.id = guardianship_id and people.may_see(g.child_id, 'own_page')));
-- Given and taken back by the person alone, and ended rather than deleted: who was trusted on that day must stay answerable (R-04).
create policy own on people.trust for select to perheverkosto_app
  using (person_id = (select people.actor_person()) or adult_id = (select people.actor_person()));
create policy gives on people.trust for insert to perheverkosto_app with check (person_id = (select people.actor_person()));
-- Taken back is from now on: nothing grows, and who was trusted on a day that is past stays so.
create function people.may_shorten(which uuid, wanted tstzrange) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select exists (select from people.trust t, coalesce(upper(wanted), lower(t.valid)) ended
    where t.id = which and t.person_id = people.actor_person() and wanted <@ t.valid and people.moment(ended) = ended
      and (isempty(wanted) or lower(wanted) is not distinct from lower(t.valid)));
end;
revoke all on function people.may_shorten(uuid, tstzrange) from public;
grant execute on function people.may_shorten(uuid, tstzrange) to perheverkosto_app;
create policy takes_back on people.trust for update to perheverkosto_app
  using (person_id = (select people.actor_person())) with check (people.may_shorten(id, valid));
create policy seen on people.pregnancy for select to perheverkosto_app using (people.may_see(person_id, 'pregnancy'));
create policy seen on people.pause for select to perheverkosto_app
  using (person_id = (select people.actor_person())
    or ((select people.actor_practitioner()) is not null and people.may_see(person_id, 'pregnancy')));
create policy sets on people.pause for insert to perheverkosto_app
  with check ((person_id = (select people.actor_person()) and set_by_practitioner is null
      or set_by_practitioner = (select people.actor_practitioner()) and people.may_see(person_id, 'pregnancy'))
    and (pregnancy_id is null or exists (select from people.pregnancy p where p.id = pregnancy_id and p.person_id = pause.person_id)));
create policy ends on people.pause for update to perheverkosto_app
  using (person_id = (select people.actor_person())
    or set_by_practitioner = (select people.actor_practitioner()) and people.may_see(person_id, 'pregnancy'));
create policy seen on people.care for select to perheverkosto_app
  using (practitioner_id = (select people.actor_practitioner()) or people.may_see(person_id, 'own_page') and people.may_trace(person_id));
create policy own on people.access_reason for select to perheverkosto_app
  using (practitioner_id = (select people.actor_practitioner()) or (select people.has_task('{privacy}')));
-- Written before one looks, never for a day that is past.
create policy writes on people.access_reason for insert to perheverkosto_app
  with check (practitioner_id = (select people.actor_practitioner()) and people.moment(lower(valid)) = lower(valid));
-- Identities and sessions have no policy for the application: it sees none, and reaches them through the functions only.

grant select on people.practitioner, people.practitioner_role, people.team_member, people.reservation, people.family, people.family_member,
  people.guardianship, people.guardian_limit, people.care, people.safety_order, people.pregnancy to perheverkosto_app;
grant select (id, given_name, family_name, birth_date, died_on, lang, interpreter, notify_by, decides_alone, created_at),
  update (lang, interpreter, notify_by) on people.person to perheverkosto_app;
grant select, insert, update, delete on people.contact_point to perheverkosto_app;
grant select, insert, update (valid) on people.trust to perheverkosto_app;
grant select, insert, update (span) on people.pause to perheverkosto_app;
grant select, insert (id, practitioner_id, person_id, kind, reason, valid) on people.access_reason to perheverkosto_app;
