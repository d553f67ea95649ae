-- What a browser would have been shown is recorded in a trial too; and a town has a number to call where something is not in use yet.
alter table platform.recorded_post drop constraint recorded_post_medium_check;
alter table platform.recorded_post add constraint recorded_post_medium_check check (medium in ('email', 'sms', 'push'));

-- null: nobody has told it
alter table platform.municipality add column phone text check (phone ~ '^\+?[0-9 ]{3,25}$');
