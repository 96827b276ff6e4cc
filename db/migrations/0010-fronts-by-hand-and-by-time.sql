-- Whose time is up is stored and never asked of a clock: a story whose `until` is not after `judged_at` has left its
-- slot. `leaves_at` is when the next one does. Both ms UTC.
alter table fronts add column judged_at integer not null default 0;
alter table fronts add column leaves_at integer;

-- Every front that was ever out. `of_version` is the one that was put back.
create table front_versions (
  version integer primary key,
  slots text not null check (json_valid(slots)),
  saved_at integer not null,
  saved_by text,
  why text not null check (why in ('saved', 'rolled-back', 'planned')),
  of_version integer references front_versions (version)
) strict;
create trigger front_versions_are_immutable before update on front_versions
begin select raise(abort, 'a version of the front never changes'); end;
create index front_versions_put_back on front_versions (of_version) where of_version is not null;
insert into front_versions (version, slots, saved_at, saved_by, why)
  select version, slots, saved_at, saved_by, 'saved' from fronts;

-- Fronts set for a time, ms UTC. The scheduler puts one out in its minute, and writes what came of it.
create table planned_fronts (
  id integer primary key,
  due_at integer not null,
  slots text not null check (json_valid(slots)),
  planned_at integer not null,
  planned_by text,
  done_at integer,
  outcome text check (outcome in ('out', 'cancelled', 'refused')),
  check ((done_at is null) = (outcome is null))
) strict;
create index planned_fronts_waiting on planned_fronts (due_at) where done_at is null;

-- The story that a section's page shows first, until it leaves (ms UTC; null: until somebody takes it away).
create table section_leads (
  section_id integer primary key references sections (id) on delete cascade,
  article_id integer not null references articles (id) on delete cascade,
  leaves_at integer,
  pinned_at integer not null,
  pinned_by text
) strict;
create index section_leads_of_article on section_leads (article_id);
create index section_leads_leaving on section_leads (leaves_at) where leaves_at is not null;
