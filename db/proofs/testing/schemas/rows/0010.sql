insert into planned_fronts (due_at, slots, planned_at, planned_by) values (8000000000000, '{"lead":5}', 1, 'p1');
insert into section_leads (section_id, article_id, pinned_at, pinned_by) values (1, 5, 1, 'p1');
