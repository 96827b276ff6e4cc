-- Last run of each kind of upkeep: backups, copies elsewhere, drills, the look for a newer version.
create table upkeep_runs (
  what text primary key,
  began_at integer not null,
  ended_at integer,
  succeeded_at integer,
  problem text,
  details text not null default '{}'
) strict, without rowid;

-- Conditions that admins are told of, by cause. A row stays when its cause is gone, so that a letter goes out once a day.
create table alerts (
  cause text primary key,
  since integer not null,
  details text not null default '{}',
  mailed_at integer,
  mended_at integer
) strict, without rowid;

-- Networks (IPv4 /24, IPv6 /48) from which each person has signed in. Their first counts as told at 0.
create table known_networks (
  person_id text not null references people (id) on delete cascade,
  network text not null,
  first_at integer not null,
  last_at integer not null,
  told_at integer,
  primary key (person_id, network)
) strict, without rowid;
