-- A sign-in that has come back from its issuer once does not come back again, whichever process it comes to.
create table people.spent_sign_in (
  hash bytea primary key check (length(hash) = 32),
  created_at timestamptz not null
);
create index on people.spent_sign_in (created_at);
alter table people.spent_sign_in enable row level security;
alter table people.spent_sign_in force row level security;
create policy owner on people.spent_sign_in to current_user using (true) with check (true);

-- True the first time. A pending sign-in lives ten minutes in the browser, so older ones need not be remembered.
create function people.spend_sign_in(sign_in bytea, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  delete from people.spent_sign_in where created_at < people.moment(at) - interval '1 hour';
  insert into people.spent_sign_in (hash, created_at) values (sign_in, people.moment(at)) on conflict do nothing;
  return found;
end $$;
revoke all on function people.spend_sign_in(bytea, timestamptz) from public;
grant execute on function people.spend_sign_in(bytea, timestamptz) to perheverkosto_app;
