-- What an import writes for each story, made lighter: rows in random places of large indexes are what it costs.

-- `addresses` holds every slug that a story is or was public under, each for one story: a second index of them goes.
create table published_new (
  article_id integer primary key references articles (id) on delete cascade,
  revision_id integer not null references revisions (id),
  slug text not null,                                      -- the one of its `addresses` that is its own now
  headline text not null,
  standfirst text not null,
  kicker text not null,
  language text not null,
  section_ids text not null check (json_valid(section_ids)),
  topic_ids text not null check (json_valid(topic_ids)),
  author_ids text not null check (json_valid(author_ids)),
  source_id integer references sources (id),
  source_url text,
  lead text check (lead is null or json_valid(lead)),
  seo text not null check (json_valid(seo)),
  word_count integer not null,
  published_at integer not null,
  modified_at integer not null,
  in_news integer not null default 0 check (in_news in (0, 1)),
  is_old integer not null default 0 check (is_old in (0, 1))
) strict;
insert into published_new select article_id, revision_id, slug, headline, standfirst, kicker, language, section_ids,
  topic_ids, author_ids, source_id, source_url, lead, seo, word_count, published_at, modified_at, in_news, is_old
  from published order by article_id;

-- A story's lists are known from its public row: they are taken out one by one, and no index by story is kept.
create table listings_new (
  list text not null,
  published_at integer not null,
  article_id integer not null,
  primary key (list, published_at, article_id)
) strict, without rowid;
insert into listings_new select list, published_at, article_id from listings order by list, published_at, article_id;

drop table listings;
drop table published;
alter table listings_new rename to listings;
alter table published_new rename to published;
create index published_in_news on published (published_at) where in_news = 1;
create index published_not_old on published (published_at) where is_old = 0;

-- A topic's public stories are in its listings, and the others are few: no index by topic, and so no foreign key to it.
create table article_topics_new (
  article_id integer not null references articles (id) on delete cascade,
  position integer not null,
  topic_id integer not null,
  primary key (article_id, position)
) strict, without rowid;
insert into article_topics_new select article_id, position, topic_id from article_topics order by article_id, position;
drop table article_topics;
alter table article_topics_new rename to article_topics;

-- A working copy that is out as it stands has its slug in `addresses`.
drop index articles_by_slug;
create index articles_by_slug on articles (slug) where has_changes_not_out = 1;

-- Nearly every story is published: a list of those is the list of all, with a few left out.
drop index articles_by_status;
create index articles_by_status on articles (status, saved_at desc, coalesce(first_published_at, -9e15) desc, id desc)
  where deleted_at is null and status <> 'published';
