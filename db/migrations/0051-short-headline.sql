-- A shorter headline for fronts and lists; empty: they show the headline.
alter table articles add column short_headline text not null default '';
alter table published add column short_headline text not null default '';

-- Whether a story is set as a long read; null: its length decides.
alter table articles add column long_read text check (long_read in ('yes', 'no'));
alter table published add column long_read text check (long_read in ('yes', 'no'));
