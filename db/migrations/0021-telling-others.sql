-- Telling others. Which host a delivery goes to, so that one that stalls holds up nobody else's; '' is this machine.
alter table outbox add column target text not null default '';
-- What is over is thrown away after a while.
create index outbox_done on outbox (done_at) where done_at is not null;
-- How often the hub of our own asked a stranger's host of late.
create index outbox_verify on outbox (target, due_at) where kind = 'websub-verify';

-- Who is told by our own WebSub hub. Each was verified; what is not yet verified waits in the outbox.
create table subscriptions (
  id integer primary key,
  topic text not null check (substr(topic, 1, 1) = '/'),  -- the path of a feed of ours
  callback text not null,
  host text not null,                                     -- of the callback
  secret text,                                            -- what bodies are signed with; told to nobody
  since integer not null,
  lease_until integer not null,
  delivered_at integer,
  digest text,                                            -- of the body that was delivered last
  unique (topic, callback)
) strict;
create index subscriptions_by_host on subscriptions (host);

-- Addresses of stories that IndexNow is to be told of. The newest change of one has the largest id.
create table indexnow_paths (
  id integer primary key,
  path text not null unique
) strict;
