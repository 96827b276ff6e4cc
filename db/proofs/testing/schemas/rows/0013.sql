insert into second_factors values ('p1', 'SECRET', '00ff', -1, 1, 2);
insert into recovery_codes (person_id, code_hash) values ('p1', 'hash');
insert into second_steps values ('1212121212121212121212121212121212121212121212121212121212121212', 'p1', 1, 9000);
insert into api_keys (person_id, name, token_hash, hint, scopes, created_at) values ('p1', 'Wire', '3434343434343434343434343434343434343434343434343434343434343434', 'x9', '["read"]', 1);
