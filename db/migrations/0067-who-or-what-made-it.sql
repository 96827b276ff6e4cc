-- How a story was made, as {"how": "assisted" or "generated", "tool": …}; null: by people. The public row also has the name of
-- whoever published it.
alter table articles add column made_with text check (made_with ->> 'how' in ('assisted', 'generated'));
alter table published add column made_with text check (made_with ->> 'how' in ('assisted', 'generated'));

-- How a picture came about; null: not known. Chosen by an editor, otherwise as its file says it.
alter table media add column source_type text check (source_type in ('captured', 'edited', 'composite', 'synthetic'));
alter table media add column is_source_chosen integer not null default 0 check (is_source_chosen in (0, 1));
-- Whether the upload had Content Credentials (C2PA), which no rendition has.
alter table media add column has_credentials integer not null default 0 check (has_credentials in (0, 1));
