-- The draft of the front is one for all editors. `version` is raised by every change of it and by its end, so that
-- nobody overwrites another's; `slots` is null while there is no draft. `based_on` is the public front that it was made
-- from. Times are ms UTC.
create table front_draft (
  id integer primary key check (id = 1),
  version integer not null,
  slots text check (slots is null or json_valid(slots)),
  based_on integer not null,
  saved_at integer not null,
  saved_by text
) strict;

-- Drafts that an editor discarded, or replaced by one of their own: the last twenty, each can be taken up again.
create table discarded_fronts (
  id integer primary key,
  slots text not null check (json_valid(slots)),
  why text not null check (why in ('discarded', 'replaced')),
  discarded_at integer not null,
  discarded_by text
) strict;
