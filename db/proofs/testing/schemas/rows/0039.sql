insert into preview_links (id, article_id, token_hash, hint, created_at, created_by, expires_at, uses, last_used_at)
  values (1, 6, 'x', 'abcd', 1, 'p1', 2, 3, 2);
