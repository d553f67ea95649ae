-- What time it is, is not the application's to say: evidence that has ended, and a session that is over, must not come alive because a
-- statement names another day.

-- Holds a row only in a database whose clock anybody may turn, such as a test's; the application can neither read nor write it.
create table people.free_clock (
  free boolean primary key default true check (free),
  created_at timestamptz not null default now()
);

-- The moment somebody claims, when the database agrees within a minute; otherwise its own.
create function people.moment(claimed timestamptz) returns timestamptz
  language sql stable security definer set search_path = people, pg_temp
begin atomic
  select case when claimed between now() - interval '1 minute' and now() + interval '1 minute'
    or claimed is not null and exists (select from people.free_clock) then claimed else now() end;
end;

-- The moment of the request, or of the database outside one.
create function people.at() returns timestamptz
  language sql stable
  return people.moment(nullif(current_setting('people.at', true), '')::timestamptz);

create function people.day(at timestamptz) returns date
  language sql stable parallel safe
  return (at at time zone 'Europe/Helsinki')::date;
