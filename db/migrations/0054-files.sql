-- Files that stories and standing pages link to: PDF, sound, tables, archives. Their bytes lie beside the pictures, in
-- DATA_DIR/media/<2 hex>/<sha256>-file. A file is public only while a public story or page uses it (decision 101).
create table files (
  id text primary key check (length(id) = 16),             -- the first digits of its SHA-256, and part of its address
  sha256 text not null unique check (length(sha256) = 64),
  kind text not null,                                      -- a row of domain/files/file-kind.ts, told by content
  name text not null,                                      -- as in its address
  bytes integer not null check (bytes > 0),
  created_at integer not null,
  uploaded_by text,
  deleted_at integer,
  withdrawn_at integer                                     -- its last public use ended by a withdrawal; ms UTC
) strict, without rowid;
create index files_by_time on files (created_at desc, id desc);
create index files_deleted on files (deleted_at) where deleted_at is not null;

-- The table of uses holds those of files as well: `place` is 'file', and `media_id` the id of the file.
create table picture_uses_new (
  owner text not null check (owner in ('story', 'page', 'front', 'planned-front', 'author', 'source', 'paper')),
  owner_id integer not null,                               -- 1 of the paper and of the front
  media_id text not null,
  place text not null check (place in ('lead', 'text', 'slot', 'portrait', 'logo', 'file')),
  is_working integer not null default 0 check (is_working in (0, 1)),
  is_public integer not null default 0 check (is_public in (0, 1)),
  is_waiting integer not null default 0 check (is_waiting in (0, 1)),
  primary key (owner, owner_id, media_id, place),
  check (is_working or is_public or is_waiting)
) strict, without rowid;
insert into picture_uses_new select * from picture_uses;
drop table picture_uses;
alter table picture_uses_new rename to picture_uses;
create index picture_uses_by_picture on picture_uses (media_id, owner, owner_id);

create table import_changes_new (
  batch_id integer not null references import_batches (id),
  kind text not null
    check (kind in ('article', 'page', 'section', 'topic', 'author', 'source', 'media', 'file', 'redirect')),
  row_id text not null,
  did text not null check (did in ('made', 'updated')),
  before text,                                             -- JSON: what to return to; of what was made, what came with it
  primary key (batch_id, kind, row_id)
) strict, without rowid;
insert into import_changes_new select * from import_changes;
drop table import_changes;
alter table import_changes_new rename to import_changes;
