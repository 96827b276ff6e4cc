-- What concerns a person, for the bell of the desk and for letters. `article_id` null: the front. `by` null: the
-- scheduler or the server. `comment`: what was said with it; a mention has its note in place of that.
create table notifications (
  id integer primary key,
  person_id text not null references people (id) on delete cascade,
  kind text not null,
  article_id integer references articles (id) on delete cascade,
  note_id integer references notes (id) on delete cascade,
  at integer not null,
  by text,
  comment text not null default '',
  read_at integer,
  mail_at integer                                          -- when a letter is to say it; null: not, or no more
) strict;
create index notifications_of on notifications (person_id, id);
create index notifications_unread on notifications (person_id) where read_at is null;
create index notifications_to_mail on notifications (mail_at) where mail_at is not null;
create index notifications_by_article on notifications (article_id) where article_id is not null;
create index notifications_by_note on notifications (note_id) where note_id is not null;

-- Kinds of which a person wants no letter. The bell shows them all the same.
create table letters_off (
  person_id text not null references people (id) on delete cascade,
  kind text not null,
  primary key (person_id, kind)
) strict, without rowid;

-- Addresses outside that are told of what happens on the desk. The secret signs each message.
create table webhooks (
  id integer primary key,
  address text not null,
  form text not null,                                      -- json or slack
  kinds text not null check (json_valid(kinds)),
  secret text not null,
  created_at integer not null,
  created_by text
) strict;
