insert into undone_publications (article_id, undone_at, undone_by) values (6, 2000, 'p1');
insert into receipts (article_id, what, by, published_at) values (6, 'undo', 'p1', 2000);
