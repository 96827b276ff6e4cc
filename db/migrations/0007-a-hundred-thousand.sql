-- What the desk's list is searched and filtered by, in the order in which it pages: a search that finds nothing walks
-- all of it, and reads no story.
drop index articles_by_saved;
create index articles_by_saved on articles (saved_at desc, coalesce(first_published_at, -9e15) desc, id desc, headline,
  status, created_by) where deleted_at is null;

-- What is wanted when, and which schedules were missed of late.
create index assignments_by_time on assignments (wanted_at) where wanted_at is not null;
create index jobs_done on jobs (done_at) where done_at is not null;

-- The parts of one act come with the same name, so that a part that is asked again is done once.
alter table bulk_acts add column batch text;
create unique index bulk_acts_by_batch on bulk_acts (batch) where batch is not null;
