insert into clock values (1, 'boot', 1000, 10, null);
