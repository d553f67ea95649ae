-- Whether an authority here has to publish in Finnish and Swedish (R-40). Null: as the law has it for the municipality of this name.
alter table platform.municipality add column bilingual boolean;
