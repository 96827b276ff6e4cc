-- One table for every use of a picture, whoever shows it: stories, standing pages, fronts, bylines, sources and the paper
-- itself. A picture without a row is unused. `is_working`: the desk's copy shows it; `is_public`: readers see it;
-- `is_waiting`: a revision or a front that is set for a time to come shows it.

create table picture_uses_new (
  owner text not null check (owner in ('story', 'page', 'front', 'planned-front', 'author', 'source', 'paper')),
  owner_id integer not null,                               -- 1 of the paper and of the front
  media_id text not null,
  place text not null check (place in ('lead', 'text', 'slot', 'portrait', 'logo')),
  is_working integer not null default 0 check (is_working in (0, 1)),
  is_public integer not null default 0 check (is_public in (0, 1)),
  is_waiting integer not null default 0 check (is_waiting in (0, 1)),
  primary key (owner, owner_id, media_id, place),
  check (is_working or is_public or is_waiting)
) strict, without rowid;

insert into picture_uses_new (owner, owner_id, media_id, place, is_working, is_public, is_waiting)
  with shown (owner, owner_id, document, is_working, is_public, is_waiting) as (
    select 'page', id, document, 1, 0, 0 from pages
    union all
    select 'page', page_id, document, 0, 1, 0 from public_pages
    union all
    select 'story', json_extract(j.payload, '$.articleId'), r.document, 0, 0, 1
      from jobs j join revisions r on r.id = json_extract(j.payload, '$.revisionId')
      where j.done_at is null and j.kind like 'publish:%'
  )
  select owner, owner_id, media_id, place, max(is_working), max(is_public), max(is_waiting) from (
    select 'story' owner, u.article_id owner_id, u.media_id, u.place, u.is_working, u.is_public, 0 is_waiting
      from picture_uses u join articles a on a.id = u.article_id where a.deleted_at is null
    union all
    select 'story', json_extract(j.payload, '$.articleId'), json_extract(r.fields, '$.lead.mediaId'), 'lead', 0, 0, 1
      from jobs j join revisions r on r.id = json_extract(j.payload, '$.revisionId')
      where j.done_at is null and j.kind like 'publish:%'
    union all
    select s.owner, s.owner_id, json_extract(b.value, '$.mediaId'), 'text', s.is_working, s.is_public, s.is_waiting
      from shown s, json_each(s.document, '$.blocks') b
      where instr(s.document, '"mediaId"') > 0 and json_extract(b.value, '$.type') = 'image'
    union all
    select s.owner, s.owner_id, json_extract(i.value, '$.mediaId'), 'text', s.is_working, s.is_public, s.is_waiting
      from shown s, json_each(s.document, '$.blocks') b, json_each(b.value, '$.images') i
      where instr(s.document, '"mediaId"') > 0 and json_extract(b.value, '$.type') = 'gallery'
    union all
    select 'front', 1, t.atom, 'slot', 0, 1, 0 from fronts f, json_tree(f.slots) t
      where t.key = 'picture' and t.type = 'text'
    union all
    select 'planned-front', f.id, t.atom, 'slot', 0, 0, 1 from planned_fronts f, json_tree(f.slots) t
      where f.done_at is null and t.key = 'picture' and t.type = 'text'
    union all
    select 'author', id, portrait, 'portrait', 0, 1, 0 from authors
    union all
    select 'source', id, logo, 'logo', 0, 1, 0 from sources
    union all
    select 'paper', 1, json_extract(value, '$.logo'), 'logo', 0, 1, 0 from settings where key = 'site'
  ) where media_id <> '' group by owner, owner_id, media_id, place;

drop table picture_uses;
alter table picture_uses_new rename to picture_uses;
create index picture_uses_by_picture on picture_uses (media_id, owner, owner_id);
