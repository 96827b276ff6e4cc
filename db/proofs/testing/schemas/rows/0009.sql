insert into media_likenesses values (0, 7, 'abababababababababababababababababababababababababababababababab'), (1, 7, 'abababababababababababababababababababababababababababababababab');
insert into uploads (id, person_id, name, size, created_at, media_id) values ('u1', 'p1', 'quay.jpg', 40000, 1, 'abababababababababababababababababababababababababababababababab');
