-- Exports for other systems that admins ask for on the desk. The file is DATA_DIR/exports/ID.zip once one is `done`.
create table exports (
  id integer primary key autoincrement,
  format text not null check (format in ('wxr', 'ghost', 'markdown')),
  state text not null default 'waiting' check (state in ('waiting', 'running', 'packing', 'done', 'failed')),
  written integer not null default 0, -- stories and pages, of
  total integer not null default 0,
  bytes integer,                      -- of the zip
  counts text,                        -- JSON: public, hidden, withChanges
  problems text not null default '[]', -- JSON: sentences about what is not in it, the first of them
  problem_count integer not null default 0,
  error text,                         -- why it failed
  created_at integer not null,
  created_by text,
  ended_at integer
) strict;
