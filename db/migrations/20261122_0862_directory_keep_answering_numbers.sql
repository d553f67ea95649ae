-- Room directory: the last number stays although two are taken away at once, and one that no page shows does not count.

-- Two who take numbers away come one after the other. A line counts when it is in use and tells hours that hold on common days: without
-- them it is never known to answer.
create function directory.answers(line directory.help_line, part text) returns boolean language sql stable
begin atomic
  select part = any(line.panel)
    and exists (select from directory.service s where s.id = line.service_id and s.status = 'active')
    and exists (select from directory.opening_period p where p.service_id = line.service_id and not p.override);
end;

create or replace function directory.keep_numbers() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtext('directory.help_line'));
  if exists (select from directory.service s where s.id = new.service_id and s.status = 'active')
    and exists (select from unnest(old.panel) part where part <> all(new.panel)
      and not exists (select from directory.help_line h where directory.answers(h, part)))
  then raise exception 'the last number of the panel must stay' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;

-- A service that is no help line ends as before.
create or replace function directory.keep_line() returns trigger language plpgsql as $$
begin
  if not exists (select from directory.help_line h where h.service_id = new.id and h.panel <> '{}') then return null; end if;
  perform pg_advisory_xact_lock(hashtext('directory.help_line'));
  if exists (select from directory.help_line own, unnest(own.panel) part where own.service_id = new.id
      and not exists (select from directory.help_line h where directory.answers(h, part)))
  then raise exception 'the last number of the panel must stay' using errcode = 'restrict_violation';
  end if;
  return null;
end $$;
