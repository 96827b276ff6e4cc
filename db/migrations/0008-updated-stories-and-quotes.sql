-- Feeds tell what changed beside what is new: when a story was last updated or corrected, null for one that never was.
alter table listings add column modified_at integer;
update listings set modified_at = (select p.modified_at from published p where p.article_id = listings.article_id)
  where article_id in (select article_id from published where modified_at > published_at);
create index listings_by_change on listings (list, modified_at desc, article_id desc) where modified_at is not null;

-- What is planned to go out keeps its address, whatever the working copy is called by then.
update jobs set payload = json_set(payload, '$.slug',
    (select json_extract(r.fields, '$.slug') from revisions r where r.id = json_extract(payload, '$.revisionId')))
  where done_at is null and kind like 'publish:%';
create index jobs_by_slug on jobs (json_extract(payload, '$.slug')) where done_at is null;

-- Who said what in public stories: also where it was said, and the address of that. Filled anew by `news reindex`.
delete from quotes;
alter table quotes add column place text not null default '';
alter table quotes add column href text not null default '';
drop index quotes_by_speaker;
create index quotes_by_speaker on quotes (speaker collate nocase, article_id desc);
