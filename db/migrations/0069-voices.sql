-- What the desk knows of people who are quoted, by their names (`name` is a name as names are compared, `spelling` as an
-- editor saw it): who they are to the paper, or whose quotes they are counted with, as those of another spelling.
create table voices (
  name text primary key,
  spelling text not null,
  kind text,
  counted_as text references voices (name)
) strict, without rowid;
create index voices_by_counted_as on voices (counted_as) where counted_as is not null;
