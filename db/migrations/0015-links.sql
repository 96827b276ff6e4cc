-- The links of public stories, written with each publication and anew by `news reindex`: what leads where.
create table story_links (
  article_id integer not null references articles (id) on delete cascade,
  position integer not null,                               -- in reading order; the source's own address comes last
  block_id text not null default '',                       -- '' for the address of the story at its source
  href text not null,                                      -- to a page of the paper: its path, and nothing behind it
  host text not null default '',                           -- '' for a page of the paper
  words text not null default '',
  primary key (article_id, position)
) strict, without rowid;
create index story_links_by_href on story_links (href, article_id);
create index story_links_by_host on story_links (host, href) where host <> '';

-- What came of asking for an address outside, now and then and gently. Not content: it is asked for again.
create table link_targets (
  href text primary key,
  host text not null,
  state text not null default 'unchecked' check (state in ('unchecked', 'ok', 'moved', 'gone', 'unreachable', 'private',
    'refused', 'forbidden-by-robots', 'not-asked')),
  status integer,
  moved_to text,
  said text not null default '',                           -- what went wrong, for people
  failures integer not null default 0,                     -- in a row
  failing_since integer,
  checked_at integer,
  due_at integer not null,
  is_wanted integer not null default 0 check (is_wanted in (0, 1)), -- somebody waits for it
  ignored_at integer,
  ignored_by text,
  ignored_why text
) strict, without rowid;
create index link_targets_due on link_targets (due_at);
create index link_targets_wanted on link_targets (href) where is_wanted = 1;
create index link_targets_by_host on link_targets (host, checked_at);
create index link_targets_in_order on link_targets (host, href);
create index link_targets_checked on link_targets (checked_at) where checked_at is not null;
create index link_targets_failing on link_targets (failing_since) where failing_since is not null;
