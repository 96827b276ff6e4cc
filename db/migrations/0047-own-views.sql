-- Views of the list of stories that a person named: the query of the list's address.
create table own_views (
  person_id text not null references people (id) on delete cascade,
  name text not null check (name <> ''),
  query text not null,
  created_at integer not null,
  primary key (person_id, name)
) strict, without rowid;
