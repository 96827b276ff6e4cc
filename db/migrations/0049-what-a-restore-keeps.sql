-- API keys and tokens of partners that a restore brought back without a database that knew what became of them. They do
-- not work until an admin resumes them. ms UTC; null: they work.
alter table api_keys add column paused_at integer;
alter table partners add column paused_at integer;

-- SHA-256 of the database that was put aside when this history began: to go back to it loses nothing that it knew.
alter table epoch add column put_aside text;

-- What an undo of an import did so far, as JSON, so that one that was interrupted counts the whole at its end.
alter table import_batches add column undo_counts text;
