-- Work that was due and failed. What succeeds, or is no longer due, has no row here.
create table due_failures (
  kind text not null check (kind in ('publish', 'front', 'licence', 'picture', 'step')),
  ref text not null,                                       -- the job, planned front, story or picture; a step's name
  attempts integer not null,
  failed_at integer not null,                              -- the last time, ms UTC
  retry_at integer,                                        -- ms UTC; null: set aside, not retried
  last_error text not null,                                -- for the log and `news check`, not for the desk
  primary key (kind, ref)
) strict, without rowid;
