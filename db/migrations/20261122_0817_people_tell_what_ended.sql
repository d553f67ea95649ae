-- What an officer looks at before rows go (note 28): of each kind the three that came due last, with the day their years are counted
-- from. Days and random ids only: whose they are stands nowhere.
create function people.erasure_samples(report uuid) returns table (kind text, row_key text, kept_to date, counted_on date)
  language plpgsql stable security definer set search_path = people, pg_temp
as $$
declare
  k people.retention_rule;
begin
  if not people.has_task('{privacy}') then return; end if;
  for kind, row_key, kept_to in
    select i.kind, i.row_key, i.kept_to from (
      select s.kind, s.row_key, s.kept_to, row_number() over (partition by s.kind order by s.kept_to desc, s.row_key) as place
      from people.erasure_item s where s.report_id = report) i
    where i.place <= 3 order by i.kind, i.place
  loop
    select r.* into strict k from people.retention_rule r where r.kind = erasure_samples.kind;
    counted_on := null;
    -- Kept for no years at all a row would go on the day they are counted from.
    execute format('select %s from %s r where %s', k.kept_to, coalesce(k.source, k.kind), k.finds)
      into counted_on using row_key, null::date, 0;
    return next;
  end loop;
end $$;
revoke all on function people.erasure_samples(uuid) from public;
grant execute on function people.erasure_samples(uuid) to perheverkosto_app;
