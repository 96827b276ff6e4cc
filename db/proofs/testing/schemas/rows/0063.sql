insert into requests (id, by_form, name, address, about, words, received_at, year, due_at, place, rung, decided_at) values (1, 1, 'Ines', 'ines@harbour.example', '/article/the-harbour', 'My name stands there.', 1, 1970, 9000, 9000, 'note', 2);
insert into request_decisions (request_id, number, rung, reason, stories, at) values (1, 1, 'note', 'A note says so.', '[1]', 2);
