-- Partners: houses that take our stories by contract, each with a token of its own. The token itself is shown once; here
-- is its SHA-256. A partner that ended stays: the trail names it.
create table partners (
  id integer primary key,
  name text not null check (name <> ''),
  contact text not null default '',                        -- whom to call
  note text not null default '',                           -- what was agreed; for the desk alone
  has_every_section integer not null default 1 check (has_every_section in (0, 1)), -- else those of partner_sections
  token_hash text not null unique check (length(token_hash) = 64),
  hint text not null,                                      -- how the token ends, to be told from others
  token_made_at integer not null,
  created_at integer not null,
  created_by text,
  last_used_at integer,                                    -- to a minute
  ended_at integer
) strict;

-- What goes with a section or a source goes out of the contract with it: an id may be another's one day.
create table partner_sections (
  partner_id integer not null references partners (id) on delete cascade,
  section_id integer not null references sections (id) on delete cascade,
  primary key (partner_id, section_id)
) strict, without rowid;
create index partner_sections_by_section on partner_sections (section_id);

-- Whose stories may be passed on beside the paper's own.
create table partner_sources (
  partner_id integer not null references partners (id) on delete cascade,
  source_id integer not null references sources (id) on delete cascade,
  primary key (partner_id, source_id)
) strict, without rowid;
create index partner_sources_by_source on partner_sources (source_id);

-- What each asked for and was given, by the day (UTC, days since 1970); older than a month goes.
create table partner_days (
  partner_id integer not null references partners (id) on delete cascade,
  day integer not null,
  requests integer not null default 0,
  stories integer not null default 0,
  primary key (partner_id, day)
) strict, without rowid;
