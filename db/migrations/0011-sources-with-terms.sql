-- What is agreed with a source: who it is to readers, what the desk must know, and when the licence ends.
alter table sources add column logo text references media (sha256);
alter table sources add column about text not null default '';          -- what it is, for readers
alter table sources add column usage text not null default '';          -- the line about the licence that readers see
alter table sources add column feed text;                               -- the address of its own feed
alter table sources add column licence text not null default '';        -- what was agreed; never shown outside
alter table sources add column contact text not null default '';        -- whom to call; never shown outside
alter table sources add column licence_until integer;                   -- from then on nothing of it may be public
-- Both count only for what is not to be found: where the original is, and whether feeds may tell it.
alter table sources add column canonical_original integer not null default 0 check (canonical_original in (0, 1));
alter table sources add column in_feeds integer not null default 0 check (in_feeds in (0, 1));

-- A story may differ from its source: its policy, and the end of its licence.
alter table articles add column source_policy text check (source_policy in ('own', 'may-rank', 'not-in-news', 'no-index'));
alter table articles add column licence_until integer;
alter table published add column source_policy text check (source_policy in ('own', 'may-rank', 'not-in-news', 'no-index'));
alter table published add column licence_until integer;
create index published_by_licence on published (licence_until) where licence_until is not null;

-- Taken back because its licence ended, and not by a person: those can be put out again when it is prolonged.
alter table withdrawals add column licence_ended integer not null default 0 check (licence_ended in (0, 1));
