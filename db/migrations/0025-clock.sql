-- The last moment at which the wall clock and the machine's uptime agreed. One row at most.
create table clock (
  id integer primary key check (id = 1),
  boot text not null,                                      -- the kernel's boot id
  wall integer not null,                                   -- ms UTC
  uptime integer not null,                                 -- ms since that boot, suspends included
  parted integer                                           -- by how much they parted since (ms); null: they agree
) strict;
