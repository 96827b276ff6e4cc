insert into recalls (id, kind, subject, title, state, at, done_at) values (1, 'story', (select min(id) from articles), 'Spring tide', 'undone', 1, 2);
insert into recalled_stories (recall_id, article_id, gone_at, before, back_at) select 1, min(id), 2, '{}', 3 from articles;
