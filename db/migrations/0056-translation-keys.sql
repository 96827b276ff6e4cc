-- The same for all translations of one imported story, so that they can be linked; null: it has none.
alter table import_records add column translation_key text;
