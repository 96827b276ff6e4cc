insert into front_draft (id, version, slots, based_on, saved_at, saved_by) values (1, 3, '{"lead":5}', 1, 1, 'p1');
insert into discarded_fronts (slots, why, discarded_at, discarded_by) values ('{"lead":5}', 'discarded', 1, 'p1');
