-- Trigram search lives in the schema of the extensions, which strangers may not enter.
grant usage on schema public to perheverkosto_app;
