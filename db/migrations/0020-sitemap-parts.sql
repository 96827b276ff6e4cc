-- What the index of sitemaps tells of each shard of a month's stories, so that it need not look at them all: right while
-- the month has not changed since `seq`. Nothing but a memory: whatever is missing is counted when it is asked for.
create table sitemap_parts (
  month text not null,                                     -- YYYY-MM, UTC
  part integer not null check (part > 0),
  urls integer not null,                                   -- how many of its stories are to be indexed
  modified_at integer not null,                            -- the newest significant change among them
  size integer not null,                                   -- how many stories a part had at most
  seq integer not null,                                    -- of the change log, when they were counted
  primary key (month, part)
) strict, without rowid;
