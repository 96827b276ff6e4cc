-- Redirects with the status that is sent, and the import that brought them. A path is stored as `oldAddressKey` makes it.
create table redirects_new (
  path text primary key check (path like '/%'),
  target text,                                             -- null for an address that is gone
  status integer not null default 301 check (status in (301, 302, 307, 308, 410)),
  batch_id integer references import_batches (id),
  created_at integer not null,
  check ((target is null) = (status = 410))
) strict, without rowid;
insert into redirects_new (path, target, created_at) select path, target, created_at from redirects;
drop table redirects;
alter table redirects_new rename to redirects;
create index redirects_by_target on redirects (target) where target is not null;
create index redirects_by_batch on redirects (batch_id) where batch_id is not null;

-- Paths that readers and crawlers asked for in vain, from the third time on; at most 5,000, and nothing about visitors.
create table missing_paths (
  path text primary key,
  count integer not null,
  referrer_host text,                                      -- of the last request that had one
  last_at integer not null
) strict, without rowid;
create index missing_paths_by_count on missing_paths (count desc, path);
