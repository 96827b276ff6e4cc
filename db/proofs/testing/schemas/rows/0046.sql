insert into banner (id, text, level, href, began_at, ends_at) values (1, 'The harbour is closed', 'breaking', '/world', 1, 2);
