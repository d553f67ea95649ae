-- Whom one may try the service as: made-up people only, and only in an installation marked as demo (D19). Empty everywhere else.
create table people.demo_account (
  sub text primary key check (sub ~ '^[a-z0-9-]{1,60}$'),
  audience text not null check (audience in ('citizen', 'staff')),
  -- the made-up identity code of a citizen; of a professional what the employer's issuer calls them
  identity text not null unique check (length(identity) between 1 and 100),
  given_name text not null check (length(given_name) between 1 and 100),
  family_name text not null check (length(family_name) between 1 and 100),
  birth_date date,
  group_key text not null check (group_key in ('family', 'professional', 'area')),
  -- by language: what one is, and one's situation in a few words
  role jsonb not null,
  about jsonb not null,
  position integer not null,
  created_at timestamptz not null default now()
);
grant select on people.demo_account to perheverkosto_app;
