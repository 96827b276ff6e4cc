insert into replacements (id, at, by, batch, request_id, forms) values (1, 1, 'p1', 'b1', null, '[{"form":"Jon","replacement":"a man"}]');
insert into replaced_stories (replacement_id, article_id, revision_upto, keys, replaced, at) select 1, min(id), 1, '["k1"]', 1, 1 from articles;
