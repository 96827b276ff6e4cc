-- What an import calls a section, topic, byline or source that it made: importing again finds it by that, whatever it is
-- called here since. Null for what the desk made.
alter table sections add column import_id text;
alter table topics add column import_id text;
alter table authors add column import_id text;
alter table sources add column import_id text;
create index sections_by_import on sections (import_id) where import_id is not null;
create index topics_by_import on topics (import_id) where import_id is not null;
create index authors_by_import on authors (import_id) where import_id is not null;
create index sources_by_import on sources (import_id) where import_id is not null;

-- The name of what was merged: an import that still names it means what it became. Null for what was merged before.
alter table merged add column name text;
