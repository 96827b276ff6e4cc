-- Imports of other systems' exports. A batch is one export: read, planned, imported, perhaps undone as a whole.
create table import_batches (
  id integer primary key,
  format text not null,
  name text not null,                                      -- of the file or folder, for people
  state text not null default 'new' check (state in ('new', 'planned', 'importing', 'imported', 'undoing', 'undone')),
  wanted text check (wanted in ('plan', 'import', 'prove', 'undo')), -- requested on the desk and not finished
  options text not null default '{}',                      -- JSON: files, folder of pictures, origin of the old site …
  progress text,                                           -- JSON: share from 0 to 1, records done, ms left
  summary text,                                            -- JSON: counts of the last run
  error text,                                              -- why the last run stopped, for people
  created_at integer not null,
  created_by text,
  imported_at integer,
  undone_at integer
) strict;

-- Which story or standing page a record of an export became, and the hash of the record as it was last taken in.
create table import_records (
  import_id text primary key,                              -- as in articles.import_id
  article_id integer references articles (id) on delete cascade,
  page_id integer references pages (id) on delete cascade,
  batch_id integer references import_batches (id),         -- the last batch that wrote it; null: none, or undone
  revision_id integer,                                     -- of the story: what the import last brought
  record_hash text not null                                -- '': to be compared again
) strict, without rowid;
create index import_records_by_article on import_records (article_id) where article_id is not null;
create index import_records_by_page on import_records (page_id) where page_id is not null;
create index import_records_by_batch on import_records (batch_id);

-- Everything that a batch made or changed, so that it can be undone. Redirects that it made carry their batch
-- themselves; those that it replaced are here.
create table import_changes (
  batch_id integer not null references import_batches (id),
  kind text not null check (kind in ('article', 'page', 'section', 'topic', 'author', 'source', 'media', 'redirect')),
  row_id text not null,
  did text not null check (did in ('made', 'updated')),
  before text,                                             -- JSON: what to return to; of what was made, what came with it
  primary key (batch_id, kind, row_id)
) strict, without rowid;

-- Stories that changed both here and in a newer export: an editor merges them.
create table import_conflicts (
  article_id integer primary key references articles (id) on delete cascade,
  batch_id integer not null references import_batches (id),
  record_hash text not null,
  fields text not null,                                    -- JSON, as in revisions: what the export has
  document text not null,
  created_at integer not null
) strict;

-- Files of exports that admins upload in pieces; their bytes are in DATA_DIR/imports/uploads/ID/.
create table import_uploads (
  id text primary key,
  person_id text not null references people (id),
  name text not null,                                      -- a plain file name: no folders
  size integer not null check (size > 0),                  -- bytes announced
  batch_id integer references import_batches (id) on delete cascade,
  used_at integer not null                                 -- begun, continued or read by its batch; ms UTC
) strict, without rowid;
create index import_uploads_by_batch on import_uploads (batch_id) where batch_id is not null;
