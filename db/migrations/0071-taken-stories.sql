-- A story that was taken in from another paper. Its changes there are followed.
create table taken_stories (
  article_id integer primary key references articles (id) on delete cascade,
  address text not null,
  token text,                  -- of a contract with that paper; null: its page for republishers is asked
  pictures text not null,      -- JSON: their ids here, by their addresses there
  next_check_at integer        -- null: it is withdrawn there, or no longer given on
) strict;

-- Its changes wait for an editor as those of a newer export do, and have no batch.
create table import_conflicts_new (
  article_id integer primary key references articles (id) on delete cascade,
  batch_id integer references import_batches (id),
  record_hash text not null,
  fields text not null, -- JSON, as in revisions: what the other side has
  document text not null,
  created_at integer not null
) strict;
insert into import_conflicts_new select * from import_conflicts;
drop table import_conflicts;
alter table import_conflicts_new rename to import_conflicts;
