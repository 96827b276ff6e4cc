insert into read_hours values (5, 480000, 12);
insert into most_read values ('front', '24h', 0, 5);
