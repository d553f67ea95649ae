-- Room directory: whose editors an organization's entries are is told on its page, and follows when organizations merge.

-- By whom something is edited is no change of what it tells: nothing is dated by it, or what nobody has looked at would seem fresh.
drop trigger date_change on directory.organization;
create trigger date_change before update on directory.organization for each row
  when (to_jsonb(old) - 'run_by' is distinct from to_jsonb(new) - 'run_by') execute function directory.date_change();

create or replace function directory.date_of_organization() returns trigger language plpgsql as $$
begin
  update directory.service set modified_at = now()
    where modified_at < now() and organization_id in (select o.id from changed join directory.organization o using (id)
      where o.modified_at = now());
  return null;
end $$;

create function directory.follow_merger() returns trigger
  language plpgsql security definer set search_path = directory, pg_temp as $$
begin
  update directory.organization set run_by = new.to_organization_id where run_by = new.from_organization_id;
  return null;
end $$;
create trigger directory_follow_merger after insert on people.organization_change for each row
  when (new.what = 'merged') execute function directory.follow_merger();
