insert into pages (id, slug, kind, title, state, has_changes_not_out, created_at, saved_at, document)
  values (1, 'about', 'about', 'About us', 'published', 0, 1, 1, '{"version":1,"blocks":[]}');
insert into page_revisions values (1, 1, 1, 'p1', 'published', '{"title":"About us"}');
insert into public_pages values (1, 'about', 'about', 'About us', '', 1, 1, '{"version":1,"blocks":[]}');
insert into page_addresses values ('about', 1);
insert into menus values ('bar', 1);
insert into menu_links (menu, position, section_id) values ('bar', 0, 1);
