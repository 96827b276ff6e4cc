insert into people (id, name, email, email_verified, image, role, disabled_at, created_at, updated_at) values
  ('p1', 'Ana Brekken', 'ana@halyard.example', 1, null, 'editor', null, 1, 2),
  ('p2', 'Ben Okoro', 'ben@halyard.example', 0, null, 'reporter', null, 1, 2);
insert into sessions values ('s1', 'token', 'p1', 9000, '192.0.2.1', 'Firefox', 1, 2);
insert into accounts (id, account_id, provider_id, person_id, password, created_at, updated_at)
  values ('a1', 'p1', 'credential', 'p1', 'argon2id of Ana', 1, 2);
insert into verifications values ('v1', 'ana@halyard.example', 'x', 9000, 1, 2);
insert into links (token_hash, purpose, person_id, created_at, expires_at) values ('efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef', 'invitation', 'p2', 1, 9000);
insert into failures (bucket, at) values ('account:p1', 1);
