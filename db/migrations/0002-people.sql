-- Who may come in. The tables that better-auth reads and writes (people, sessions, accounts, verifications) have the
-- columns that it expects; dates are milliseconds since 1970, UTC.

create table people (
  id text primary key,
  name text not null,
  email text not null unique check (email = lower(email)),
  email_verified integer not null default 0 check (email_verified in (0, 1)),
  image text,
  role text not null check (role in ('reporter', 'editor', 'admin')),
  disabled_at integer,
  created_at integer not null,
  updated_at integer not null
) strict;

create table sessions (
  id text primary key,
  token text not null unique,
  person_id text not null references people (id) on delete cascade,
  expires_at integer not null,                             -- twelve hours after it was last used
  ip_address text,
  user_agent text,
  created_at integer not null,
  updated_at integer not null
) strict;
create index sessions_by_person on sessions (person_id);

-- How a person proves who they are; today a password only. No row: invited, and not yet come.
create table accounts (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  person_id text not null references people (id) on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at integer,
  refresh_token_expires_at integer,
  scope text,
  password text,                                           -- argon2id, in its own notation
  created_at integer not null,
  updated_at integer not null,
  unique (provider_id, account_id)
) strict;
create index accounts_by_person on accounts (person_id);

create table verifications (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at integer not null,
  created_at integer not null,
  updated_at integer not null
) strict;
create index verifications_by_identifier on verifications (identifier);

-- One-time links. The token itself is only ever in the link; here is its SHA-256.
create table links (
  id integer primary key,
  token_hash text not null unique check (length(token_hash) = 64),
  purpose text not null check (purpose in ('setup', 'invitation', 'reset')),
  person_id text references people (id) on delete cascade, -- null only for setup, which makes its person
  created_at integer not null,
  created_by text,
  expires_at integer not null,
  used_at integer,
  check ((purpose = 'setup') = (person_id is null))
) strict;
create index links_by_person on links (person_id) where person_id is not null;

-- Guesses that failed, by what they are counted for: an account, an address prefix, a known device.
create table failures (
  id integer primary key,
  bucket text not null,
  at integer not null
) strict;
create index failures_by_bucket on failures (bucket, at);
create index failures_by_time on failures (at);
