-- Others may have a picture along with a story that they republish.
alter table media add column may_be_given_on integer not null default 0 check (may_be_given_on in (0, 1));

-- A house that republishes stories of this paper.
create table houses (
  id integer primary key autoincrement,
  name text not null,
  contact text,       -- mail address to which notices go, as it was typed
  normal text unique, -- its normal form
  partner_id integer unique references partners (id),
  webhook_id integer references webhooks (id) on delete set null, -- gets the notices in place of letters
  created_at integer not null,
  confirmed_at integer, -- the contact was proven by the link of a letter, or an editor answers for it; nothing is told before
  letter_at integer,    -- of the newest letter that asks for it
  token_hash text unique, -- SHA-256 of the link in it
  token_until integer
) strict;

-- A copy of a story elsewhere.
create table copies (
  id integer primary key autoincrement,
  house_id integer not null references houses (id),
  article_id integer not null references articles (id),
  address text not null default '', -- https; empty: taken by a token, and nobody said where it stands
  how text not null check (how in ('token', 'form', 'pasted')),
  revision integer not null, -- number of the revision that was taken
  taken_at integer not null,
  confirmed_at integer, -- null: told by a form whose letter nobody answered yet
  told_revision integer, -- number of the newest revision of which its house was told, and when
  told_at integer,
  state text not null default 'unchecked'
    check (state in ('unchecked', 'corrected', 'current', 'old', 'gone', 'not-checkable')),
  checked_at integer,
  next_check_at integer, -- null: none is planned
  unique (house_id, article_id, address)
) strict;
create index copies_of_article on copies (article_id, house_id);
create index copies_to_check on copies (next_check_at) where next_check_at is not null;

-- One message to a house about all stories that changed within half a minute. A letter is sent once at most.
create table notices (
  id integer primary key autoincrement,
  house_id integer not null references houses (id),
  state text not null default 'queued' check (state in ('queued', 'claimed', 'accepted', 'refused', 'unknown')),
  message_id text not null unique, -- of the letter, or the `webhook-id`
  epoch text not null,             -- the history of the database in which it was made
  made_at integer not null,
  next_at integer not null,
  attempts integer not null default 0,
  settled_at integer,
  smtp_code integer,
  smtp_text text
) strict;
create index notices_due on notices (next_at) where state = 'queued';
create index notices_claimed on notices (id) where state = 'claimed';
create index notices_of_house on notices (house_id, id);

-- What a notice says of a story.
create table notice_changes (
  id integer primary key autoincrement,
  notice_id integer not null references notices (id),
  article_id integer not null references articles (id),
  what text not null check (what in ('corrected', 'updated', 'withdrawn')),
  headline text not null,
  note text not null default '', -- text of a correction, or the public reason of a withdrawal
  revision integer not null,
  at integer not null
) strict;
create index notice_changes_of_notice on notice_changes (notice_id, id);
create index notice_changes_of_article on notice_changes (article_id);
