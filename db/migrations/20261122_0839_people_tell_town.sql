-- Who administers tells whose pages these are, and how they look. The row itself is the ground's.

-- Null: a town that is not here yet. A new one is made up only where all the others are.
-- `two`: whether what is published has to be in Finnish and Swedish; null: as the law has it for a town of that name.
create function people.tell_town(which uuid, at_host text, named jsonb, programme jsonb, call text, two boolean, out id uuid, out answer text)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare former platform.municipality;
begin
  answer := 'not_allowed';
  if not people.has_task('{administration}') or not people.is_name(named) or not people.is_name(programme) or not people.is_phone(call)
    then return; end if;
  if which is null then
    insert into platform.municipality (host, name, network, hue, chroma, roundness, phone, bilingual, demo) values (at_host, named, programme, 181,
      0.075, 1, call, two, coalesce((select bool_and(m.demo) from platform.municipality m), false)) returning municipality.id into id;
  else
    select * into former from platform.municipality m where m.id = which for update;
    answer := 'gone';
    if former.id is null then return; end if;
    update platform.municipality m set host = at_host, name = named, network = programme, phone = call, bilingual = two where m.id = which;
    id := which;
  end if;
  insert into people.structure_change (municipality_id, what, former, changed_by, at) values (id,
    case when which is null then 'added' else 'corrected' end, case when which is not null then
    jsonb_build_object('name', former.name, 'network', former.network, 'host', former.host, 'phone', former.phone,
      'bilingual', former.bilingual) end,
    people.actor_practitioner(), people.at());
  answer := 'done';
exception when unique_violation then answer := 'host_taken';
end $$;

-- Whether its contrast holds is the page's to say: the colours are made there.
create function people.choose_theme(which uuid, to_hue numeric, to_chroma numeric, to_roundness numeric) returns text
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare former platform.municipality;
begin
  if not people.has_task('{administration}') then return 'not_allowed'; end if;
  select * into former from platform.municipality m where m.id = which for update;
  if former.id is null then return 'gone'; end if;
  update platform.municipality m set hue = to_hue, chroma = to_chroma, roundness = to_roundness where m.id = which;
  insert into people.structure_change (municipality_id, what, former, changed_by, at) values (which, 'theme_chosen',
    jsonb_build_object('hue', former.hue, 'chroma', former.chroma, 'roundness', former.roundness), people.actor_practitioner(), people.at());
  return 'done';
end $$;

revoke all on function people.tell_town(uuid, text, jsonb, jsonb, text, boolean), people.choose_theme(uuid, numeric, numeric, numeric) from public;
grant execute on function people.tell_town(uuid, text, jsonb, jsonb, text, boolean), people.choose_theme(uuid, numeric, numeric, numeric)
  to perheverkosto_app;
