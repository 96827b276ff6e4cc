-- What the desk remembers of a story beside its words. Nothing here is ever public but `published.live`.

-- Why a state of a story was kept: its publication, five minutes of writing, a restoration …
alter table revisions add column why text not null default 'published'
  check (why in ('saved', 'published', 'scheduled', 'restored'));

-- A live story's updates are blocks of its document; here is whether more of them are to come.
alter table articles add column live text check (live in ('open', 'closed'));
alter table published add column live text check (live in ('open', 'closed'));

-- Whose job a story is now. A table of its own, so that a list is chosen by it without reading stories.
create table assignments (
  article_id integer primary key references articles (id) on delete cascade,
  person_id text not null references people (id) on delete cascade,
  at integer not null,
  by text
) strict;
create index assignments_by_person on assignments (person_id, article_id);

-- Notes to a story, or to a passage of it, and their answers.
create table notes (
  id integer primary key,
  article_id integer not null references articles (id) on delete cascade,
  answers integer references notes (id) on delete cascade, -- the note that this one answers
  block_id text,                                           -- null: to the story as a whole
  passage text not null default '',                        -- the words it was made to, as they were
  body text not null,
  at integer not null,
  by text not null references people (id),
  resolved_at integer,
  resolved_by text references people (id),
  check (answers is null or (block_id is null and passage = '' and resolved_at is null))
) strict;
create index notes_by_article on notes (article_id, id);
create index notes_by_answered on notes (answers) where answers is not null;

-- Who has a story open. It informs and never locks; what was not said again within seconds counts no more.
create table presence (
  article_id integer not null references articles (id) on delete cascade,
  person_id text not null references people (id) on delete cascade,
  tab text not null,                                       -- one person may have it open twice
  place text not null default '',                          -- the field or block that the caret is in
  since integer not null,
  seen_at integer not null,
  primary key (article_id, person_id, tab)
) strict, without rowid;
create index presence_by_time on presence (seen_at);

-- Who said what, from the quotes of working copies that name a speaker.
create table quotes (
  article_id integer not null references articles (id) on delete cascade,
  block_id text not null,
  speaker text not null,
  role text not null default '',
  words text not null,
  primary key (article_id, block_id)
) strict, without rowid;
create index quotes_by_speaker on quotes (speaker collate nocase);

-- What was done to many stories at once, with what it takes to undo it.
create table bulk_acts (
  id integer primary key,
  at integer not null,
  by text not null references people (id),
  what text not null,
  before text not null check (json_valid(before)),
  undone_at integer
) strict;
