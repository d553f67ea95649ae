-- That somebody has asked about their log or their data is theirs alone (R-54). When the officer reads or answers it, the row stands in the log
-- of who asked; a guardian, or whoever acts for them, would learn from it that a young person has asked.
create policy not_who_asked on people.use_log as restrictive for select to perheverkosto_app
  using (what not in ('log_question', 'data_request') or subject_id = (select people.actor_person())
    or actor_person_id = (select people.actor_person()) or (select people.actor_practitioner()) is not null);
