-- A name that was taken out of stories: its forms, and what stands in their place. Revisions never change, so those up
-- to `revision_upto` are read with it; older versions of the front likewise, up to `at`.
create table replacements (
  id integer primary key autoincrement,
  at integer not null,                                     -- ms UTC
  by text not null,
  batch text not null unique,                              -- of all parts of one act: none is done twice
  request_id integer,                                      -- the request that it answers
  forms text not null check (json_valid(forms))
) strict;

create table replaced_stories (
  replacement_id integer not null references replacements (id),
  article_id integer not null references articles (id) on delete cascade,
  revision_upto integer not null,
  keys text not null check (json_valid(keys)),             -- of the chosen occurrences; all others are namesakes
  replaced integer not null,                               -- in the working copy, the public text and beside them
  at integer not null,
  primary key (replacement_id, article_id)
) strict, without rowid;
create index replaced_stories_of_article on replaced_stories (article_id, replacement_id);
