-- Stories that feeds told and must not tell any more, taken back or kept out by a policy: for a month Atom says so (RFC 6721).
create table feed_departures (
  article_id integer primary key references articles (id) on delete cascade,
  at integer not null,
  lists text not null check (json_valid(lists))            -- those that it stood in
) strict;
create index feed_departures_by_time on feed_departures (at desc);
