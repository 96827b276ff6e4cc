insert into merged values ('topic', 11, 'flood', 7);
