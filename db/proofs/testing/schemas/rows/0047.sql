insert into own_views values ('p1', 'Sport this week', 'view=published&section=sport', 1);
