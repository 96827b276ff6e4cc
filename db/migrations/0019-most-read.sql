-- How often public stories are read, by the hour: nothing about who. Not content: it fades within days.
create table read_hours (
  article_id integer not null references articles (id) on delete cascade,
  hour integer not null,                                   -- hours since 1970, UTC
  count integer not null check (count > 0),
  primary key (article_id, hour)
) strict, without rowid;
create index read_hours_by_hour on read_hours (hour);

-- What is read most, as lists that readers' pages show: a few more than they show, so that one that is withdrawn leaves
-- no gap. `list` is one of `listings`; who stands in it no longer is not shown.
create table most_read (
  list text not null,
  within text not null check (within in ('3h', '24h', '7d')),
  position integer not null,
  article_id integer not null references articles (id) on delete cascade,
  primary key (list, within, position)
) strict, without rowid;
create index most_read_by_article on most_read (article_id);
