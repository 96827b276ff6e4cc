insert into receipts (article_id, what, revision_id, by, state, published_at) values (5, 'first', 9, 'p1', 'seen', 1000);
