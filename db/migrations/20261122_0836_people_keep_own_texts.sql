-- Words that come too late are kept for who wrote them, and not for whoever has signed in on the same browser since: a form says whom its
-- page was about (`about`, null where it does not say), and that was its writer or whom they acted for.
drop function people.keep_text(bytea, bytea, timestamptz);
create function people.keep_text(session bytea, sealed bytea, about uuid, at timestamptz)
  returns table (side text, lang text, kept boolean)
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
declare mine people.session; t timestamptz := people.moment(at); room boolean := false;
begin
  select * into mine from people.session s where s.hash = session and s.level = 'strong' and s.ended_at is null
    and s.ends_at > t - interval '1 day' and (s.locked_at is not null or s.ends_at <= t) and not people.has_left(s.practitioner_id, t)
    for update;
  if mine.hash is null then return; end if;
  if keep_text.sealed is not null and (about is null or about in (mine.person_id, mine.acting_for)) then
    perform pg_advisory_xact_lock(hashtextextended('kept_text ' || coalesce(mine.person_id, mine.practitioner_id), 0));
    room := not exists (select from people.kept_count c where c.session = mine.hash and c.texts = 5)
      and (select count(*) < 5 from people.kept_text k where k.created_at > t - interval '1 day'
        and (k.person_id = mine.person_id or k.practitioner_id = mine.practitioner_id));
  end if;
  if room then
    insert into people.kept_text (person_id, practitioner_id, sealed, created_at)
      values (mine.person_id, mine.practitioner_id, keep_text.sealed, t);
    insert into people.kept_count as c (session) values (mine.hash) on conflict on constraint kept_count_pkey
      do update set texts = c.texts + 1;
  end if;
  return query select 'person', p.lang, room from people.person p where p.id = mine.person_id
    union all select 'practitioner', p.lang, room from people.practitioner p where p.id = mine.practitioner_id;
end $$;
revoke all on function people.keep_text(bytea, bytea, uuid, timestamptz) from public;
grant execute on function people.keep_text(bytea, bytea, uuid, timestamptz) to perheverkosto_app;
