-- A picture keeps its id when its file is replaced, is cropped around what matters, may run out, and is known to be used.

create table media_new (
  sha256 text primary key check (length(sha256) = 64),     -- its id for good: of what was uploaded first
  version integer not null default 1 check (version > 0),
  content text not null check (length(content) = 64),      -- SHA-256 of the upload that it shows now
  file text not null check (length(file) = 64),            -- what its renditions are named by
  name text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  widths text not null check (json_valid(widths)),         -- of its renditions, ascending
  focus text not null default '{"x":0.5,"y":0.5}' check (json_valid(focus)),
  crops text not null default '{}' check (json_valid(crops)), -- by ratio: the name, size and widths of each
  placeholder text not null default '',                    -- two colours, of its upper and its lower half
  likeness text check (length(likeness) = 16),             -- hexadecimal; null for a picture without any shape
  alt text not null default '',
  is_decorative integer not null default 0 check (is_decorative in (0, 1)),
  caption text not null default '',
  credit text not null default '',
  rights text not null default '',                         -- for the desk alone
  expires_at integer,
  expired_at integer,                                      -- no page shows it since then: the scheduler writes it
  created_at integer not null,
  uploaded_by text,
  deleted_at integer
) strict, without rowid;
insert into media_new (sha256, content, file, name, width, height, widths, alt, caption, credit, created_at)
  select sha256, sha256, sha256, name, width, height, widths, alt, caption, credit, created_at from media;
drop table media;
alter table media_new rename to media;
create index media_by_time on media (created_at desc, sha256 desc);
create index media_by_content on media (content);
create index media_by_uploader on media (uploaded_by, created_at desc, sha256 desc) where uploaded_by is not null;
create index media_by_expiry on media (expires_at) where expires_at is not null and expired_at is null;
create index media_deleted on media (deleted_at) where deleted_at is not null;
create index authors_by_portrait on authors (portrait) where portrait is not null;

-- What files there are: whose each is, and since when nothing names it any more. A page that was read before may still
-- ask for such a one.
create table media_files (
  file text primary key check (length(file) = 64),
  media_id text not null,
  left_at integer
) strict, without rowid;
insert into media_files (file, media_id) select sha256, sha256 from media;
create index media_files_by_picture on media_files (media_id);
create index media_files_left on media_files (left_at) where left_at is not null;

-- The eight bytes of each likeness, one a row: two that differ in up to seven bits have one of them in common.
create table media_likenesses (
  place integer not null check (place between 0 and 7),
  byte integer not null check (byte between 0 and 255),
  media_id text not null,
  primary key (place, byte, media_id)
) strict, without rowid;

-- Which story shows which picture, on the desk and in public. A picture that is named may not be there yet.
create table picture_uses (
  article_id integer not null references articles (id) on delete cascade,
  media_id text not null,
  place text not null check (place in ('lead', 'text')),
  is_working integer not null check (is_working in (0, 1)),
  is_public integer not null check (is_public in (0, 1)),
  primary key (article_id, media_id, place),
  check (is_working or is_public)
) strict, without rowid;
create index picture_uses_by_picture on picture_uses (media_id, article_id);

insert into picture_uses
  select article_id, media_id, place, max(is_working), max(is_public) from (
    select id article_id, json_extract(lead, '$.mediaId') media_id, 'lead' place, 1 is_working, 0 is_public
      from articles where lead is not null
    union all
    select article_id, json_extract(lead, '$.mediaId'), 'lead', 0, 1 from published where lead is not null
    union all
    select a.id, json_extract(b.value, '$.mediaId'), 'text', 1, 0
      from articles a, json_each(a.document, '$.blocks') b
      where instr(a.document, '"mediaId"') > 0 and json_extract(b.value, '$.type') = 'image'
    union all
    select a.id, json_extract(i.value, '$.mediaId'), 'text', 1, 0
      from articles a, json_each(a.document, '$.blocks') b, json_each(b.value, '$.images') i
      where instr(a.document, '"mediaId"') > 0 and json_extract(b.value, '$.type') = 'gallery'
    union all
    select p.article_id, json_extract(b.value, '$.mediaId'), 'text', 0, 1
      from published p join revisions r on r.id = p.revision_id, json_each(r.document, '$.blocks') b
      where instr(r.document, '"mediaId"') > 0 and json_extract(b.value, '$.type') = 'image'
    union all
    select p.article_id, json_extract(i.value, '$.mediaId'), 'text', 0, 1
      from published p join revisions r on r.id = p.revision_id, json_each(r.document, '$.blocks') b,
        json_each(b.value, '$.images') i
      where instr(r.document, '"mediaId"') > 0 and json_extract(b.value, '$.type') = 'gallery'
  ) where media_id is not null group by article_id, media_id, place;

-- A file on its way in, in parts; its bytes are in DATA_DIR/uploads until it is a picture, or a day is over.
create table uploads (
  id text primary key,
  person_id text not null references people (id) on delete cascade,
  name text not null,
  size integer not null check (size > 0),
  created_at integer not null,
  media_id text                                            -- the picture that it became
) strict, without rowid;
create index uploads_by_person on uploads (person_id);
create index uploads_by_time on uploads (created_at);
