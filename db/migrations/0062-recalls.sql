-- A story, every story of a source or a picture, taken out of every place by one act and undone as one.
create table recalls (
  id integer primary key,
  kind text not null check (kind in ('story', 'source', 'picture')),
  subject text not null, -- id of the story or source, or of the picture
  title text not null,   -- its name then
  cause text not null default 'person' check (cause in ('person', 'licence', 'expiry')),
  reason text not null default '',
  answer integer not null default 410 check (answer in (404, 410, 451)),
  notice text not null default '', -- for readers, at the addresses of the stories
  state text not null check (state in ('going', 'done', 'undoing', 'undone')),
  at integer not null,
  by text references people (id),
  done_at integer,   -- when its last batch was committed
  undone_at integer,
  undone_by text references people (id),
  places text not null default '{}',  -- JSON: how many of each kind of place it changed, counted before
  receipt text not null default '[]', -- JSON: when each place was seen to be clear
  check_at integer,                   -- when the server asks its own addresses next
  attempts integer not null default 0
) strict;
create index recalls_of_subject on recalls (kind, subject);
create index recalls_to_go_on on recalls (id) where state in ('going', 'undoing');
create index recalls_to_check on recalls (check_at) where check_at is not null;

-- The stories of a recall, each with the state that undoing needs.
create table recalled_stories (
  recall_id integer not null references recalls (id),
  article_id integer not null references articles (id),
  gone_at integer,       -- null: it could not be taken out, see refused
  before text,           -- JSON
  refused text,          -- code
  back_at integer,       -- when undoing was through with it
  primary key (recall_id, article_id)
) strict, without rowid;
create index recalled_stories_of_article on recalled_stories (article_id);

-- Its address answers 404, and feeds list no tombstone.
alter table withdrawals add column silent integer;
