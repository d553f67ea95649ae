-- That two guardianships of the same adult and child never overlap stays so. Its index began with the adult, and the planner took it also for
-- "whose guardians are there of this child": it was read through, more of it with every family that came. As one key it serves the rule alone,
-- and a lookup has the index of its own column.
alter table people.guardianship drop constraint guardianship_adult_id_child_id_valid_excl,
  add constraint guardianship_adult_id_child_id_valid_excl
    exclude using gist ((adult_id::text || child_id::text) with =, valid with &&);

-- Reading a setting costs next to nothing, and must not keep a plan from a good index.
alter function people.at() cost 1;
