-- What the server saw when it asked for its own pages after a publication, a withdrawal or a change of the front. The
-- row is made in the transaction that published, so that it cannot be forgotten; whoever asks fills it in.
create table receipts (
  id integer primary key,
  article_id integer references articles (id) on delete cascade, -- null: the front
  what text not null check (what in ('first', 'minor', 'update', 'correction', 'withdrawal', 'front', 'look')),
  revision_id integer references revisions (id),
  by text,                                                 -- a person's id; null for the terminal and the scheduler
  -- Where it stood before, and must not be found any more unless it still belongs there: slugs and lists.
  was text not null default '{"slugs":[],"lists":[]}' check (json_valid(was)),
  outbox_after integer not null default 0,                 -- the deliveries of this act have larger ids
  state text not null default 'asking' check (state in ('asking', 'seen', 'not-seen', 'superseded', 'sampled-out')),
  published_at integer not null,
  read_back_at integer,                                    -- when another process found it in the database
  first_seen_at integer,
  all_seen_at integer,
  attempts integer not null default 0,
  due_at integer,                                          -- when it is asked next; null: not by itself
  checks text not null default '[]' check (json_valid(checks))
) strict;
create index receipts_by_article on receipts (article_id, id);
create index receipts_due on receipts (due_at, id) where due_at is not null;
create index receipts_open on receipts (state, article_id) where state in ('asking', 'not-seen');
