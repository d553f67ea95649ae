-- Room feedback: what people tell us about the service itself, with a receipt (R-33: receipt at once, an answer within two weeks).
create schema feedback;
grant usage on schema feedback to perheverkosto_app;

create table feedback.feedback (
  id uuid primary key default gen_random_uuid(),
  -- what the person is given; says nothing about the content
  receipt text not null unique check (receipt ~ '^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$'),
  kind text not null check (kind in ('general', 'accessibility', 'wrong_fact')),
  message text not null check (length(message) between 1 and 5000),
  -- the page it is about, as a path without query
  about_path text check (length(about_path) <= 300 and about_path !~ '[?#]'),
  reply_to text check (length(reply_to) <= 254),
  lang text not null check (lang in ('fi', 'sv', 'en')),
  received_at timestamptz not null,
  answer_due_on date not null,
  created_at timestamptz not null default now()
);
create index on feedback.feedback (answer_due_on);

-- The public may leave feedback and see that its receipt exists; the words are read by staff rooms only.
grant insert on feedback.feedback to perheverkosto_app;
grant select (receipt, kind, received_at, answer_due_on) on feedback.feedback to perheverkosto_app;
