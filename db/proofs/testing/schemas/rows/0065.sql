insert into houses (id, name, contact, normal, created_at, confirmed_at, token_hash, token_until) values (1, 'The Lantern', 'desk@lantern.example', 'desk@lantern.example', 1, 2, 'h9', 9000);
insert into copies (id, house_id, article_id, address, how, revision, taken_at, confirmed_at) select 1, 1, min(id), 'https://lantern.example/ferries', 'form', 1, 1, 2 from articles;
insert into notices (id, house_id, state, message_id, epoch, made_at, next_at) values (1, 1, 'accepted', 'n1', 'e1', 1, 2);
insert into notice_changes (notice_id, article_id, what, headline, note, revision, at) select 1, min(id), 'corrected', 'Ferries', 'It was ten.', 2, 1 from articles;
