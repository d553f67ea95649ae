-- Rights that take two administrators wait for the second, also when they are granted to somebody who works here already.
create or replace function people.grant_role(whom uuid, what text, in_service text, in_unit uuid, over text[], until timestamptz, words text)
  returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  if whom = people.actor_practitioner() then return 'oneself'; end if;
  if not exists (select from people.practitioner p where p.id = whom and (p.left_on is null or p.left_on > people.day(people.at())))
    then return 'left'; end if;
  if people.opens_client_data(what) and in_unit is null then return 'unit_missing'; end if;
  if in_unit is not null and not exists (select from people.unit u where u.id = in_unit and u.valid @> people.day(people.at()))
    then return 'unit_closed'; end if;
  return people.give_role(whom, what, in_service, in_unit, over, people.at(), until, words);
exception when exclusion_violation then return 'already';
end $$;

-- Whether somebody has a pause is told to a process that sends, with its pass, and to nobody else. Without one the answer is yes: nothing
-- goes, and nothing is told of anybody.
create or replace function people.is_paused(person uuid) returns boolean
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select not people.may_send() or exists (select from people.pause p where p.span @> people.at() and (p.person_id = person
    or exists (select from people.trust t
      where t.person_id = p.person_id and t.adult_id = person and 'pregnancy' = any(t.purposes) and t.valid @> people.at())
    or exists (select from people.family_member theirs join people.family_member own on own.family_id = theirs.family_id
      where theirs.person_id = p.person_id and own.person_id = person
        and theirs.valid @> people.day(people.at()) and own.valid @> people.day(people.at()))));
end;
