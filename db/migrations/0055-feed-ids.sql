-- Ids that stories of another system had in its feeds: subscribers know them by these. A story without a row has the id
-- that is made of its number.
create table feed_ids (
  article_id integer primary key references articles (id) on delete cascade,
  feed_id text not null unique                             -- as the old feed had it: an IRI, or any other text
) strict;
