-- Rows as the first version stored them: a public story with a picture, an update and a correction, a draft, a planned
-- story and a withdrawn one.
insert into settings values ('site', '{"name":"The Halyard","language":"en"}'), ('zone', '"Europe/Oslo"');
insert into media (sha256, name, width, height, widths, alt, created_at)
  values ('abababababababababababababababababababababababababababababababab', 'quay.jpg', 400, 300, '[320]', 'The quay', 1), ('cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', 'ana.jpg', 400, 400, '[320]', 'Ana', 1);
insert into sections (id, slug, name, accent, parent_id, position)
  values (1, 'world', 'World', 'world', null, 1), (2, 'harbours', 'Harbours', 'climate', 1, 2);
insert into topics (id, slug, name) values (7, 'tides', 'Tides'), (8, 'ebb', 'Ebb');
insert into authors (id, slug, name, portrait, person_id) values (3, 'ana-brekken', 'Ana Brekken', 'cdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcdcd', 'p1');
insert into sources (id, slug, name, policy) values (4, 'meridian', 'Meridian Wire', 'may-rank');
insert into articles (id, status, slug, headline, language, source_id, source_url, lead, import_id, created_at, created_by,
    saved_at, first_published_at, has_changes_not_out, document) values
  (5, 'published', 'spring-tide', 'Spring tide', 'en', 4, 'https://meridian.example/1',
    '{"mediaId":"abababababababababababababababababababababababababababababababab","alt":"The quay","caption":"","credit":""}', 'wire-1', 1, 'p1', 2000, 1000, 0,
    '{"version":1,"blocks":[{"id":"b1","type":"paragraph","spans":[{"text":"The tide came in over the quay."}]}]}'),
  (6, 'draft', 'neap-tide', 'Neap tide', 'en', null, null, null, null, 1, 'p1', 1, null, 1, '{"version":1,"blocks":[]}'),
  (9, 'withdrawn', 'low-tide', 'Low tide', 'en', null, null, null, null, 1, null, 1, 900, 0, '{"version":1,"blocks":[]}'),
  (10, 'scheduled', 'high-tide', 'High tide', 'en', null, null, null, null, 1, null, 1, null, 1, '{"version":1,"blocks":[]}');
insert into revisions (id, article_id, number, created_at, created_by, fields, document) values
  (9, 5, 1, 1000, 'p1', '{"headline":"Spring tide","standfirst":"","slug":"spring-tide","language":"en","authorIds":[3],"lead":{"mediaId":"abababababababababababababababababababababababababababababababab","alt":"The quay","caption":"","credit":""}}',
    '{"version":1,"blocks":[{"id":"b1","type":"paragraph","spans":[{"text":"The tide came in over the quay."}]}]}'),
  (10, 9, 1, 900, null, '{"headline":"Low tide","standfirst":"","slug":"low-tide","language":"en","authorIds":[]}', '{"version":1,"blocks":[]}'),
  (11, 10, 1, 900, null, '{"headline":"High tide","standfirst":"","slug":"high-tide","language":"en","authorIds":[]}', '{"version":1,"blocks":[]}');
update articles set published_revision_id = 9 where id = 5;
insert into article_sections values (5, 0, 1), (6, 0, 1), (9, 0, 2), (10, 0, 2);
insert into article_topics values (5, 0, 7), (6, 0, 7);
insert into article_authors values (5, 0, 3);
insert into publications (article_id, revision_id, kind, note, published_at, published_by) values
  (5, 9, 'first', null, 1000, 'p1'), (5, 9, 'correction', 'The tide came at noon.', 2000, 'p1'), (9, 10, 'first', null, 900, null);
insert into published (article_id, revision_id, slug, headline, standfirst, kicker, language, section_ids, topic_ids,
    author_ids, source_id, source_url, lead, seo, word_count, published_at, modified_at) values
  (5, 9, 'spring-tide', 'Spring tide', '', '', 'en', '[1]', '[7]', '[3]', 4, 'https://meridian.example/1',
    '{"mediaId":"abababababababababababababababababababababababababababababababab","alt":"The quay","caption":"","credit":""}', '{}', 7, 1000, 2000);
insert into listings (list, published_at, article_id) values
  ('front', 1000, 5), ('section:1', 1000, 5), ('topic:7', 1000, 5), ('author:3', 1000, 5), ('source:4', 1000, 5);
insert into search_index (rowid, headline, standfirst, body) values (5, 'Spring tide', '', 'The tide came in over the quay.');
insert into addresses values ('spring-tide', 5), ('tide', 5), ('low-tide', 9);
insert into redirects values ('/Old/Post/', '/article/spring-tide', 1);
insert into withdrawals (article_id, withdrawn_at, reason) values (9, 950, 'It was ebb.');
insert into fronts values (1, 2, '{"lead":5}', 1500, 'p1');
insert into events (at, actor, what, article_id) values (1000, 'p1', 'article.published', 5), (950, null, 'article.withdrawn', 9);
insert into changes values ('article:5', 1, 1000), ('list:front', 2, 1000);
insert into outbox (kind, payload, dedupe_key, due_at, done_at) values
  ('purge', '{"tags":["article:5"]}', 'purge:1', 1000, 1001), ('websub-verify', '{}', 'verify:1', 1000, null);
insert into jobs (kind, payload, dedupe_key, due_at) values
  ('publish:first', '{"articleId":10,"revisionId":11}', 'publish:10', 8000000000000);
insert into idempotency values ('k1', 'p1', 'POST /api/articles 00', 201, '{}', 1000);
