-- Some sources tell one language only, and do not say which.
alter table directory.import_run add lang text not null default 'fi' check (lang in ('fi', 'sv', 'en'));
