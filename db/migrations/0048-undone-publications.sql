-- First publications that were undone within minutes: the story is a draft again, and its address is nothing. The row
-- goes when the story is published again. Partners, who may have taken the story, are told of it.
create table undone_publications (
  article_id integer primary key references articles (id) on delete cascade,
  undone_at integer not null,
  undone_by text
) strict;

-- A receipt may be one of such an act.
create table receipts_new (
  id integer primary key,
  article_id integer references articles (id) on delete cascade, -- null: the front
  what text not null check (what in ('first', 'minor', 'update', 'correction', 'withdrawal', 'undo', 'front', 'look')),
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
insert into receipts_new (id, article_id, what, revision_id, by, was, outbox_after, state, published_at, read_back_at,
    first_seen_at, all_seen_at, attempts, due_at, checks)
  select id, article_id, what, revision_id, by, was, outbox_after, state, published_at, read_back_at, first_seen_at,
    all_seen_at, attempts, due_at, checks from receipts order by id;
drop table receipts;
alter table receipts_new rename to receipts;
create index receipts_by_article on receipts (article_id, id);
create index receipts_due on receipts (due_at, id) where due_at is not null;
create index receipts_open on receipts (state, article_id) where state in ('asking', 'not-seen');
