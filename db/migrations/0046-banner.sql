-- The breaking banner: at most one. The row goes when it is ended or its time is up.
create table banner (
  id integer primary key check (id = 1),
  text text not null check (text <> ''),
  level text not null check (level in ('breaking', 'developing', 'notice')),
  href text not null default '',
  article_id integer references articles (id) on delete cascade,
  began_at integer not null,
  ends_at integer not null check (ends_at > began_at),
  begun_by text
) strict;
create index banner_by_article on banner (article_id) where article_id is not null;
