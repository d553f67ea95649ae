-- What the made-up register of a trial knows: who lets whom act, by their made-up identity codes (D19). Empty everywhere else.
create table people.demo_mandate (
  holder text not null check (length(holder) between 1 and 100),
  giver text not null check (length(giver) between 1 and 100),
  giver_name text not null check (length(giver_name) between 1 and 200),
  created_at timestamptz not null default now(),
  primary key (holder, giver)
);
grant select on people.demo_mandate to perheverkosto_app;
