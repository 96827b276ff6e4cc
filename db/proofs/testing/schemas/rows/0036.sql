insert into upkeep_runs (what, began_at, ended_at, succeeded_at) values ('backup', 1, 2, 2);
insert into alerts (cause, since) values ('disk-fills', 1);
insert into known_networks (person_id, network, first_at, last_at) values ('p1', '192.0.2.0/24', 1, 2);
