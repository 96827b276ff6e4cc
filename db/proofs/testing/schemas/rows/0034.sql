insert into import_batches (id, format, name, state, created_at) values (1, 'ghost', 'halyard.json', 'imported', 1);
insert into import_records (import_id, article_id, batch_id, revision_id, record_hash) values ('wire-1', 5, 1, 9, 'x');
insert into import_changes values (1, 'article', '5', 'made', null);
insert into import_conflicts values (6, 1, 'y', '{}', '{"version":1,"blocks":[]}', 1);
insert into import_uploads values ('iu1', 'p1', 'halyard.json', 10, 1, 1);
