insert into notifications (person_id, kind, article_id, at, by) values ('p1', 'sent-back', 6, 1, 'p1');
insert into letters_off values ('p1', 'in-review');
insert into webhooks (address, form, kinds, secret, created_at)
  values ('https://chat.wire.example/h', 'json', '["published"]', 'whsec_AAAA', 1);
