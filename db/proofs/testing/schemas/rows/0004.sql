insert into assignments (article_id, person_id, at, by) values (6, 'p2', 1, 'p1');
insert into notes (id, article_id, body, at, by) values (1, 6, 'Ask the harbour master.', 1, 'p1');
insert into notes (id, article_id, answers, body, at, by) values (2, 6, 1, 'Done.', 2, 'p2');
insert into presence (article_id, person_id, tab, since, seen_at) values (6, 'p2', 't', 1, 2);
insert into quotes (article_id, block_id, speaker, words) values (5, 'b1', 'The harbour master', 'It came in.');
insert into bulk_acts (at, by, what, before) values (1, 'p1', 'assign', '{}');
insert into revisions (id, article_id, number, created_at, created_by, fields, document, why) values
  (12, 6, 1, 1, 'p2', '{"headline":"Neap tide","standfirst":"","slug":"neap-tide","language":"en","authorIds":[]}', '{"version":1,"blocks":[]}', 'saved');
