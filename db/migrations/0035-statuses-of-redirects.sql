-- Redirects with the status that is sent, and the import that brought them. A path is stored as `oldAddressKey` makes it.
create table redirects_new (
  path text primary key check (path like '/%'),
  target text,                                             -- null for an address that is gone
  status integer not null default 301 check (status in (301, 302, 307, 308, 410)),
  batch_id integer references import_batches (id),
  created_at integer not null,
  check ((target is null) = (status = 410))
) strict, without rowid;
-- Earlier paths are stored as they were written: in lower case now, but for the digits of escapes, without a last slash.
insert or ignore into redirects_new (path, target, created_at)
with recursive folded (path, at, key, target, created_at) as (
  select path, 1, iif(path like '%_/', substr(lower(path), 1, length(path) - 1), lower(path)), target, created_at
  from redirects
  union all
  select path, at + instr(substr(key, at), '%') + 2, substr(key, 1, at - 2 + instr(substr(key, at), '%'))
      || upper(substr(key, at - 1 + instr(substr(key, at), '%'), 3)) || substr(key, at + 2 + instr(substr(key, at), '%')),
    target, created_at
  from folded where instr(substr(key, at), '%') > 0
)
select key, target, created_at from folded where instr(substr(key, at), '%') = 0 and key <> target
order by path <> key, path;
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
