-- Keys are exchanged while people sign in (D16): a hash made by a former key is replaced by one of the newest.

-- What the issuer called somebody, sealed: without it a hash could be made anew only when they come. Null: the identity code of the person
-- serves, or they have not come since. The first byte tells by which key, as in `person.identity_code`.
alter table people.identity add column told bytea check (length(told) > 29);

create function people.renew_identity(newest bytea, former bytea[], sealed bytea) returns void
  language plpgsql volatile security definer set search_path = people, pg_temp
as $$
begin
  update people.identity i set hash = newest where i.hash = any(former)
    and not exists (select from people.identity n where n.hash = newest);
  update people.identity i set told = sealed where i.hash = newest and (i.told is null or get_byte(i.told, 0) <> get_byte(sealed, 0))
    and not exists (select from people.person p where p.id = i.person_id and p.identity_code is not null);
end $$;
revoke all on function people.renew_identity(bytea, bytea[], bytea) from public;
grant execute on function people.renew_identity(bytea, bytea[], bytea) to perheverkosto_app;
