-- One table for every file on its way in: pictures, exports, copies of a newsroom. Their bytes are in
-- DATA_DIR/uploads/ID/.
create table uploads_new (
  id text primary key,
  purpose text not null,                                   -- a row of domain/uploads/purposes.ts
  person_id text references people (id) on delete cascade, -- null: a copy that was begun before there were rows of copies
  name text not null,
  size integer not null check (size > 0),                  -- bytes announced
  changed_at integer,                                      -- of the file on its sender's disk, ms UTC; null: unknown
  used_at integer not null,                                -- begun, or used by its import; ms UTC
  media_id text,                                           -- the picture that it became, and then its bytes are gone
  batch_id integer references import_batches (id) on delete cascade -- the import that reads it
) strict, without rowid;
insert into uploads_new (id, purpose, person_id, name, size, used_at, media_id)
  select id, 'picture', person_id, name, size, created_at, media_id from uploads;
insert into uploads_new (id, purpose, person_id, name, size, used_at, batch_id)
  select id, 'export', person_id, name, size, used_at, batch_id from import_uploads;
drop table uploads;
drop table import_uploads;
alter table uploads_new rename to uploads;
create index uploads_by_person on uploads (person_id);
create index uploads_by_batch on uploads (batch_id) where batch_id is not null;
