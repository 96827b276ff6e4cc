-- Standing pages (about, contact, the policies), and the menus that lead to them and to everything else.

-- The working copy: what the desk edits. A save changes rows here and nothing that the public sees.
create table pages (
  id integer primary key,
  version integer not null default 1 check (version > 0),
  slug text not null unique,                               -- in one name space with the sections
  kind text not null default 'plain',
  title text not null check (title <> ''),
  standfirst text not null default '',
  state text not null default 'draft' check (state in ('draft', 'published', 'withdrawn')),
  has_changes_not_out integer not null default 1 check (has_changes_not_out in (0, 1)),
  created_at integer not null,
  created_by text,
  saved_at integer not null,
  saved_by text,
  document text not null check (json_valid(document))
) strict;

-- Immutable history. `content` is everything of the page.
create table page_revisions (
  page_id integer not null references pages (id) on delete cascade,
  number integer not null,
  created_at integer not null,
  created_by text,
  why text not null check (why in ('saved', 'published')),
  content text not null check (json_valid(content)),
  primary key (page_id, number)
) strict;
create trigger page_revisions_are_immutable before update on page_revisions
begin select raise(abort, 'a revision never changes'); end;

-- What the public sees of a page. No row: not public.
create table public_pages (
  page_id integer primary key references pages (id),
  slug text not null unique,
  kind text not null,
  title text not null,
  standfirst text not null,
  published_at integer not null,                           -- when it first went out
  modified_at integer not null,
  document text not null check (json_valid(document))
) strict;
create unique index public_pages_by_kind on public_pages (kind) where kind <> 'plain';

-- Every slug that a page was ever public under. Once used, it is never another page's or a section's.
create table page_addresses (
  slug text primary key,
  page_id integer not null references pages (id)
) strict, without rowid;

-- A menu that somebody made; without a link it makes itself.
create table menus (
  name text primary key check (name in ('bar', 'paper', 'onward')),
  version integer not null
) strict, without rowid;
create table menu_links (
  menu text not null references menus (name),
  position integer not null,
  section_id integer references sections (id) on delete cascade,
  page_id integer references pages (id) on delete cascade,
  topic_id integer references topics (id) on delete cascade,
  href text,
  name text not null default '',                           -- empty: what it leads to is called
  primary key (menu, position),
  check ((section_id is not null) + (page_id is not null) + (topic_id is not null) + (href is not null) = 1)
) strict, without rowid;
create index menu_links_by_section on menu_links (section_id) where section_id is not null;
create index menu_links_by_page on menu_links (page_id) where page_id is not null;
create index menu_links_by_topic on menu_links (topic_id) where topic_id is not null;
