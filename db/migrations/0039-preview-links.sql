-- Links that show a story's working copy to somebody outside. Only the hash of each token is stored; `hint` is its end.
create table preview_links (
  id integer primary key,
  article_id integer not null references articles (id) on delete cascade,
  token_hash text not null unique,
  hint text not null,
  created_at integer not null,
  created_by text,
  expires_at integer not null,
  ended_at integer,
  uses integer not null default 0,
  last_used_at integer
) strict;
create index preview_links_by_article on preview_links (article_id);
