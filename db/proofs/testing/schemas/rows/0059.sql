insert into exports (id, format, state, written, total, bytes, created_at, created_by) values (1, 'ghost', 'done', 5, 5, 9000, 1, 'p1');
