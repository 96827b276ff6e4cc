-- The newsroom: what is written, what is out, and what a page was made from.
-- Times are milliseconds since 1970, UTC. Ids of articles are shown to people and scripts; those of lists are not.

create table settings (
  key text primary key,
  value text not null check (json_valid(value))
) strict, without rowid;

create table media (
  sha256 text primary key check (length(sha256) = 64),   -- of the picture as it was uploaded
  name text not null,
  width integer not null check (width > 0),
  height integer not null check (height > 0),
  widths text not null check (json_valid(widths)),       -- of its renditions, ascending
  alt text not null default '',
  caption text not null default '',
  credit text not null default '',
  created_at integer not null
) strict, without rowid;

create table sections (
  id integer primary key,
  slug text not null unique,
  name text not null,
  strapline text not null default '',
  accent text not null,
  voice text not null default 'news' check (voice in ('news', 'opinion')),
  parent_id integer references sections (id),
  position integer not null
) strict;

create table topics (
  id integer primary key,
  slug text not null unique,
  name text not null
) strict;

-- A byline. It needs no account; person_id ties it to one.
create table authors (
  id integer primary key,
  slug text not null unique,
  name text not null,
  role text not null default '',
  bio text not null default '',
  portrait text references media (sha256),
  person_id text
) strict;

create table sources (
  id integer primary key,
  slug text not null unique,
  name text not null,
  homepage text,
  policy text not null default 'may-rank' check (policy in ('own', 'may-rank', 'not-in-news', 'no-index'))
) strict;

-- The working copy: what the desk edits. A save changes rows here and nothing that the public sees.
create table articles (
  id integer primary key,
  version integer not null default 1 check (version > 0),
  status text not null default 'draft' check (status in ('draft', 'in-review', 'scheduled', 'published', 'withdrawn')),
  slug text not null,
  headline text not null,
  standfirst text not null default '',
  kicker text not null default '',
  language text not null,
  source_id integer references sources (id),
  source_url text,
  lead text check (lead is null or json_valid(lead)),
  seo text not null default '{}' check (json_valid(seo)),
  embargo_until integer,
  import_id text unique,                                   -- the record's id in the system it came from
  published_revision_id integer references revisions (id),
  first_published_at integer,
  has_changes_not_out integer not null default 1 check (has_changes_not_out in (0, 1)),
  created_at integer not null,
  created_by text,
  saved_at integer not null,
  saved_by text,
  deleted_at integer,
  document text not null check (json_valid(document))      -- last, so that a list never reads past it
) strict;
-- The desk's lists: last changed first, ties by publication (never public: last); an import ties thousands.
create index articles_by_saved on articles (saved_at desc, coalesce(first_published_at, -9e15) desc, id desc)
  where deleted_at is null;
create index articles_by_status on articles (status, saved_at desc, coalesce(first_published_at, -9e15) desc, id desc)
  where deleted_at is null;
create index articles_by_slug on articles (slug);
create index articles_by_source on articles (source_id) where source_id is not null;

create table article_sections (
  article_id integer not null references articles (id) on delete cascade,
  position integer not null,
  section_id integer not null references sections (id),
  primary key (article_id, position),
  unique (section_id, article_id)
) strict, without rowid;

create table article_topics (
  article_id integer not null references articles (id) on delete cascade,
  position integer not null,
  topic_id integer not null references topics (id),
  primary key (article_id, position),
  unique (topic_id, article_id)
) strict, without rowid;

create table article_authors (
  article_id integer not null references articles (id) on delete cascade,
  position integer not null,
  author_id integer not null references authors (id),
  primary key (article_id, position),
  unique (author_id, article_id)
) strict, without rowid;

-- Immutable history. `fields` is everything of the article but its document.
create table revisions (
  id integer primary key,
  article_id integer not null references articles (id) on delete cascade,
  number integer not null,
  created_at integer not null,
  created_by text,
  fields text not null check (json_valid(fields)),
  document text not null check (json_valid(document)),
  unique (article_id, number)
) strict;
create trigger revisions_are_immutable before update on revisions
begin select raise(abort, 'a revision never changes'); end;

-- Each time a story went out: what kind of change it was decides its dates and whether a correction stands on it.
create table publications (
  id integer primary key,
  article_id integer not null references articles (id) on delete cascade,
  revision_id integer not null references revisions (id),
  kind text not null check (kind in ('first', 'minor', 'update', 'correction')),
  note text,
  published_at integer not null,
  published_by text
) strict;
create index publications_by_article on publications (article_id, published_at);
create index corrections_by_time on publications (published_at desc) where kind = 'correction';

-- What the public sees of a story, in one narrow row made from its published revision. No row: not public.
create table published (
  article_id integer primary key references articles (id) on delete cascade,
  revision_id integer not null references revisions (id),
  slug text not null unique,
  headline text not null,
  standfirst text not null,
  kicker text not null,
  language text not null,
  section_ids text not null check (json_valid(section_ids)),
  topic_ids text not null check (json_valid(topic_ids)),
  author_ids text not null check (json_valid(author_ids)),
  source_id integer references sources (id),
  source_url text,
  lead text check (lead is null or json_valid(lead)),
  seo text not null check (json_valid(seo)),
  word_count integer not null,
  published_at integer not null,                           -- when it first went out
  modified_at integer not null,                            -- the last update or correction; never a minor fix
  in_news integer not null default 0 check (in_news in (0, 1)),  -- in the two-day news sitemap; the scheduler takes it out
  is_old integer not null default 0 check (is_old in (0, 1))     -- carries the age line; the scheduler sets it
) strict;
create index published_in_news on published (published_at) where in_news = 1;
create index published_not_old on published (published_at) where is_old = 0;

-- Readers' lists, one index range each. `list` is front, section:ID, topic:ID, author:ID or source:ID.
create table listings (
  list text not null,
  published_at integer not null,
  article_id integer not null references published (article_id) on delete cascade,
  primary key (list, published_at, article_id)
) strict, without rowid;
create index listings_by_article on listings (article_id);

-- Search over what is published. The text lives here only, so there is nothing that it could fall out of step with.
create virtual table search_index using fts5 (
  headline, standfirst, body,
  tokenize = "unicode61 remove_diacritics 2"
);

-- Every slug that an article was ever public under. Once used, it is never another story's.
create table addresses (
  slug text primary key,
  article_id integer not null references articles (id) on delete cascade
) strict, without rowid;
create index addresses_by_article on addresses (article_id);

-- Any other address that leads somewhere: imported addresses, renamed sections.
create table redirects (
  path text primary key check (path like '/%'),
  target text not null,
  created_at integer not null
) strict, without rowid;

create table withdrawals (
  article_id integer primary key references articles (id) on delete cascade,
  withdrawn_at integer not null,
  withdrawn_by text,
  reason text not null default '',
  legal integer not null default 0 check (legal in (0, 1))
) strict;

-- The composed front; without a row every slot fills by rule.
create table fronts (
  id integer primary key check (id = 1),
  version integer not null,
  slots text not null check (json_valid(slots)),
  saved_at integer not null,
  saved_by text
) strict;

create table events (
  id integer primary key,
  at integer not null,
  actor text,                                              -- a person's id; null for the terminal and the scheduler
  what text not null,
  article_id integer,
  details text not null default '{}' check (json_valid(details))
) strict;
create index events_by_article on events (article_id, id) where article_id is not null;

-- The change log: the database alone says that a page is out of date.
create table changes (
  tag text primary key,
  seq integer not null,
  at integer not null
) strict, without rowid;
create index changes_by_seq on changes (seq);

create table epoch (
  id integer primary key check (id = 1),
  value text not null
) strict;
insert into epoch values (1, lower(hex(randomblob(16))));

create table outbox (
  id integer primary key,
  kind text not null,
  payload text not null check (json_valid(payload)),
  dedupe_key text not null unique,
  due_at integer not null,
  attempts integer not null default 0,
  last_error text,
  done_at integer
) strict;
create index outbox_due on outbox (due_at) where done_at is null;

-- Time-driven changes. A timer set for the next due row only executes them.
create table jobs (
  id integer primary key,
  kind text not null,
  payload text not null check (json_valid(payload)),
  dedupe_key text not null unique,
  due_at integer not null,
  done_at integer
) strict;
create index jobs_due on jobs (due_at) where done_at is null;

-- A repeated mutation returns its first answer.
create table idempotency (
  key text primary key,
  actor text not null,
  request text not null,                                   -- method, path and the body's hash
  status integer not null,
  body text not null,
  at integer not null
) strict, without rowid;
create index idempotency_by_time on idempotency (at);
