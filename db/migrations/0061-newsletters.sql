-- A newsletter: a list to which readers subscribe.
create table newsletter_lists (
  id integer primary key autoincrement,
  slug text not null unique,
  name text not null,
  sender_name text not null,
  sender_address text not null,
  language text not null,
  description text not null default '', -- for readers, beside the form
  cadence text not null default '',     -- in words, as “each weekday at seven”
  postal text not null default '',      -- address of the paper at the foot of each letter, lines
  rule text,                            -- of automatic editions, JSON; null: by hand
  rule_seen text,                       -- JSON: the rule that ran last, the history in which it did, its last time
  second_person integer not null default 0 check (second_person in (0, 1)), -- over 1,000 readers another one approves
  version integer not null default 1,
  created_at integer not null,
  closed_at integer -- takes no new readers and sends nothing
) strict;

-- One issue of a list. The bytes of its letter are frozen when its sending begins.
create table editions (
  id integer primary key autoincrement,
  list_id integer not null references newsletter_lists (id),
  subject text not null, -- that of its document
  document text not null default '{}', -- what editors chose, JSON
  version integer not null default 1,
  automatic integer not null default 0 check (automatic in (0, 1)), -- made by the rule of its list
  scheduled_by text,
  approved_by text, -- the second person
  slug text,   -- of its web copy, given when its sending begins: its day, as 2026-11-29
  filled text, -- JSON: the document with the stories that its slots had when its sending began
  counts text, -- JSON: what came of its letters, whose rows are removed after 90 days
  state text not null default 'draft' check (state in ('draft', 'scheduled', 'sending', 'stopped', 'sent')),
  letter blob,         -- MIME, with places for the tokens of a reader
  epoch text,          -- the history of the database in which it was scheduled or began
  created_at integer not null,
  scheduled_at integer,
  frozen_at integer,
  ended_at integer,
  stopped_at integer,
  stopped_why text check (stopped_why in ('by-hand', 'epoch', 'sender-refused', 'story-withdrawn'))
) strict;
create unique index editions_by_slug on editions (list_id, slug) where slug is not null;
create index editions_of_list on editions (list_id, frozen_at);
create index editions_scheduled on editions (scheduled_at) where state = 'scheduled';
create index editions_sending on editions (frozen_at, id) where state = 'sending';

-- Earlier states of an edition's document.
create table edition_versions (
  edition_id integer not null references editions (id),
  version integer not null,
  document text not null,
  saved_at integer not null,
  saved_by text,
  primary key (edition_id, version)
) strict, without rowid;

-- Stories that went out with an edition.
create table edition_stories (
  edition_id integer not null references editions (id),
  article_id integer not null references articles (id),
  primary key (edition_id, article_id)
) strict, without rowid;
create index edition_stories_of_article on edition_stories (article_id);

create table readers (
  id integer primary key autoincrement, -- never given again: sendings name a reader after they are erased
  address text not null,                -- as it was typed, for letters
  normal text not null unique,
  hmac text not null,                   -- of the normal form; found in `suppressed`
  lane text not null check (lane in ('gmail', 'yahoo', 'outlook', 'rest')),
  paused_until integer,
  letter_at integer,                    -- of the newest letter about joining
  proven_at integer,                    -- by the link of a letter: earlier bounces say nothing about the address
  created_at integer not null
) strict;
create index readers_by_hmac on readers (hmac);
create index readers_paused on readers (paused_until) where paused_until is not null;

-- A reader's subscription to a list, with the proof of consent.
create table subscriptions (
  reader_id integer not null references readers (id),
  list_id integer not null references newsletter_lists (id),
  state text not null check (state in ('asked', 'confirmed', 'left')),
  words text not null, -- shown beside the form
  form text not null,  -- address of the page that had it
  asked_at integer not null,
  confirmed_at integer,
  left_at integer,
  why text check (why in ('reader', 'one-click', 'bounced', 'complained')),
  primary key (reader_id, list_id)
) strict, without rowid;
create index subscriptions_of_list on subscriptions (list_id, state);
-- For the desk, which counts by day.
create index subscriptions_by_joining on subscriptions (confirmed_at, list_id) where confirmed_at is not null;
create index subscriptions_by_leaving on subscriptions (left_at, list_id) where left_at is not null;

create table reader_tokens (
  hash text not null, -- SHA-256
  purpose text not null check (purpose in ('join', 'leave', 'address', 'return')), -- the last: in return paths of before a restore
  reader_id integer not null references readers (id),
  list_id integer not null references newsletter_lists (id),
  address text, -- of purpose 'address': the one that is confirmed by it
  hmac text,    -- of that one's normal form
  expires_at integer not null,
  primary key (hash, list_id) -- one letter confirms several lists
) strict, without rowid;
create index reader_tokens_of_reader on reader_tokens (reader_id);
create index reader_tokens_of_address on reader_tokens (hmac) where hmac is not null;

-- The letter of an edition to one reader, once.
create table sendings (
  edition_id integer not null references editions (id),
  reader_id integer not null, -- stays when the reader is erased
  lane text not null,
  state text not null default 'queued'
    check (state in ('queued', 'claimed', 'later', 'accepted', 'refused', 'unknown', 'skipped')),
  message_id text not null,   -- the same on each attempt
  return_token text not null, -- in the return path
  attempts integer not null default 0,
  next_at integer not null,
  claimed_at integer,
  settled_at integer,
  smtp_code integer,
  smtp_text text,
  queue_id text,
  bounced_at integer,  -- when it came back after it was accepted
  bounce_status text,  -- its enhanced status code
  complained_at integer,
  primary key (edition_id, reader_id)
) strict, without rowid;
create index sendings_due on sendings (edition_id, lane, next_at) where state in ('queued', 'later');
create index sendings_claimed on sendings (claimed_at) where state = 'claimed';
create index sendings_by_state on sendings (edition_id, state, settled_at, bounced_at, complained_at); -- for counts
create index sendings_of_reader on sendings (reader_id);
create unique index sendings_by_return on sendings (return_token);

-- What came of an edition in the lane of a receiver; a lane stops by itself and goes on when a person says so.
create table edition_lanes (
  edition_id integer not null references editions (id),
  lane text not null,
  accepted integer not null default 0,
  refused integer not null default 0,
  complaints integer not null default 0,
  stopped_at integer,
  stopped_why text check (stopped_why in ('refused', 'complaints', 'by-hand')),
  resumed_at integer,
  primary key (edition_id, lane)
) strict, without rowid;

-- How many letters were accepted on a day (days since 1970, UTC): the warm-up of a new domain.
create table sending_days (
  day integer primary key,
  accepted integer not null default 0
) strict;

-- Addresses that get nothing more, as HMAC of their normal form under the key below.
create table suppressed (
  hmac text primary key,
  why text not null check (why in ('erased', 'bounced', 'complained')),
  at integer not null
) strict, without rowid;

create table reader_key (
  id integer primary key check (id = 1),
  value text not null,
  held_at integer, -- nobody knows who left since this database was copied: nothing is sent until an admin says so
  place text       -- where the database lies, as its server found it; a copy lies elsewhere
) strict;
insert into reader_key (id, value) values (1, lower(hex(randomblob(32))));

-- What came back and was read (hash of its name or token), so that nothing is read twice.
create table returns_seen (
  hash text primary key,
  at integer not null
) strict, without rowid;
create index returns_seen_by_time on returns_seen (at);
