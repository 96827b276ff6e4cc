-- A second factor: the secret that a person's app counts with (RFC 6238). Not confirmed: offered, and not yet asked for.
create table second_factors (
  person_id text primary key references people (id) on delete cascade,
  secret text not null,                                    -- base32
  salt text not null,                                      -- of the recovery codes, hexadecimal
  last_step integer not null default -1,                   -- no code of this step or an earlier one counts again
  created_at integer not null,
  confirmed_at integer
) strict;

-- What lets a person in once without their phone: argon2id, with the salt above, hexadecimal.
create table recovery_codes (
  id integer primary key,
  person_id text not null references second_factors (person_id) on delete cascade,
  code_hash text not null,
  used_at integer,
  unique (person_id, code_hash)
) strict;

-- Whose password was right, and who owes the second factor. The token itself is only in a cookie; here is its SHA-256.
create table second_steps (
  token_hash text primary key check (length(token_hash) = 64),
  person_id text not null references people (id) on delete cascade,
  created_at integer not null,
  expires_at integer not null
) strict;
create index second_steps_by_person on second_steps (person_id);

-- Keys for scripts. The key itself is shown once; here is its SHA-256. A key that ended stays: the trail names it.
create table api_keys (
  id integer primary key,
  person_id text not null references people (id),
  name text not null check (name <> ''),
  token_hash text not null unique check (length(token_hash) = 64),
  hint text not null,                                      -- how it ends, to be told from others
  scopes text not null check (json_valid(scopes)),
  created_at integer not null,
  expires_at integer,
  last_used_at integer,                                    -- to some minutes
  ended_at integer
) strict;
create index api_keys_by_person on api_keys (person_id);

-- By which key it was done; null where a person did it at the desk.
alter table events add column key_id integer;
create index events_by_actor on events (actor, id) where actor is not null;
create index events_by_person on events (json_extract(details, '$.person'), id)
  where json_extract(details, '$.person') is not null;
create index events_by_kind on events (what, id);
create index events_by_time on events (at);

create trigger events_are_not_edited before update on events
begin
  select raise(abort, 'the trail is not edited');
end;
create trigger events_are_not_deleted before delete on events
begin
  select raise(abort, 'the trail is not deleted');
end;

-- `insert or replace` deletes without asking the trigger above.
create trigger events_are_not_replaced before insert on events
  when exists (select 1 from events where id = new.id)
begin
  select raise(abort, 'the trail is not edited');
end;

-- A letter by its subject, so that the desk sees what became of it.
create index outbox_mail on outbox (json_extract(payload, '$.person'), id) where kind = 'mail';
