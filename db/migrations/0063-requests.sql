-- A request to take a name or a story down. Its four texts are empty once it is erased; what is counted stays.
create table requests (
  id integer primary key autoincrement, -- its number, which whoever sent it knows: never given again
  by_form integer not null check (by_form in (0, 1)),
  name text not null,
  address text not null, -- for letters
  about text not null,   -- addresses of stories, as they were typed
  words text not null,   -- why
  received_at integer not null,
  year integer not null, -- of its receipt, in the paper's zone
  due_at integer not null,
  place integer not null, -- in the desk's list: the deadline of an open one; decided ones follow, newest first
  version integer not null default 1,
  rung text check (rung in ('nothing', 'note', 'update', 'name-replaced', 'no-index', 'recall')), -- of the last decision
  decided_at integer,
  reminded_at integer, -- that its deadline is near
  erased_at integer
) strict;
create index requests_by_place on requests (place, id);
create index requests_by_year on requests (year, rung);
create index requests_to_erase on requests (decided_at) where decided_at is not null and erased_at is null;
create index requests_to_remind on requests (due_at) where decided_at is null and reminded_at is null;

create table request_decisions (
  request_id integer not null references requests (id),
  number integer not null,
  rung text not null check (rung in ('nothing', 'note', 'update', 'name-replaced', 'no-index', 'recall')),
  reason text not null,  -- the editor's words, which stay
  stories text not null, -- JSON: ids of those that it was applied to
  at integer not null,
  by text,
  primary key (request_id, number)
) strict, without rowid;
