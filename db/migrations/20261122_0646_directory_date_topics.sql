-- Room directory: when the words of a life stage or worry were written, and who looked at them last (feature row 12).
alter table directory.taxonomy_term
  add written_on date,
  -- null: nobody but the writers has looked at them
  add assured_on date,
  add assured_by text;
