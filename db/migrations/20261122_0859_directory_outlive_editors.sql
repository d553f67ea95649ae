-- What somebody told of the map, and what they decided, outlives them: a professional's row goes twelve years after they left, and only
-- their name goes with it. Drafts and marks of their own go along. A message is deleted long before (two years after its answer).
do $$
declare
  one record;
begin
  for one in select * from (values
    ('directory.record_version', 'practitioner_id', 'set null'), ('directory.import_run', 'practitioner_id', 'set null'),
    ('directory.import_run', 'decided_by', 'set null'), ('directory.import_run', 'undone_by', 'set null'),
    ('directory.entry_draft', 'practitioner_id', 'cascade'), ('directory.entry_draft', 'decided_by', 'set null'),
    ('directory.translation_check', 'practitioner_id', 'cascade'), ('directory.common_change', 'practitioner_id', 'set null'),
    ('directory.picture', 'practitioner_id', 'set null'), ('feedback.feedback', 'owner_id', 'set null'),
    ('feedback.feedback', 'answered_by', 'set null'), ('feedback.event', 'practitioner_id', 'cascade'),
    ('feedback.event', 'given_to', 'set null')
  ) refers (tab, col, act) loop
    execute format('alter table %s drop constraint %I, add constraint %I foreign key (%I) references people.practitioner on delete %s',
      one.tab, split_part(one.tab, '.', 2) || '_' || one.col || '_fkey', split_part(one.tab, '.', 2) || '_' || one.col || '_fkey', one.col, one.act);
  end loop;
end $$;
alter table directory.common_change alter practitioner_id drop not null;
alter table directory.picture alter practitioner_id drop not null;
