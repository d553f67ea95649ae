-- The words people search by. * stands for any ending, = for these words and no others: {"fi": ["vauva* itk*", "=uni"], …}
alter table directory.taxonomy_term
  add synonyms jsonb not null default '{}',
  -- words of danger, and the keys of the help lines put above everything then: {"words": {"fi": […]}, "help_lines": […]}
  add urgent jsonb check (urgent ?& array['words', 'help_lines']);

alter table directory.service add synonyms jsonb not null default '{}';

-- The name in the register when ours is shorter or plainer; only for finding the place.
alter table directory.location add register_name text;

-- In which languages one can talk there: those who speak the reader's come first.
alter table directory.help_line add languages text[] not null default '{}' check (languages <@ array['fi', 'sv', 'en']);
