-- What kind of work a story is, where its primary section does not say it.
alter table articles add column genre text check (genre in ('news', 'reportage', 'analysis', 'background', 'review', 'opinion'));
alter table published add column genre text check (genre in ('news', 'reportage', 'analysis', 'background', 'review', 'opinion'));
