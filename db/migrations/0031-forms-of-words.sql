-- Search finds words in all their forms: the index has a column for them (stems, words without hyphens, whose story it
-- is). FTS5 takes no further column, so the index is made anew. The server fills it while it runs, newest stories first.
drop table search_index;
create virtual table search_index using fts5(
  headline, standfirst, body, forms,
  tokenize = "unicode61 remove_diacritics 2"
);

-- What is still to be put into the index, one row: stories up to this id, downwards; and the edition of the rules for
-- forms by which the index was made.
create table search_backlog (
  id integer primary key check (id = 1),
  upto integer not null,
  edition integer not null
) strict;
insert into search_backlog (id, upto, edition)
  select 1, coalesce(max(article_id), 0), 1 from published;
