-- Whether a picture has a moving file beside its renditions, `NAME-0.webp`.
alter table media add column is_moving integer not null default 0 check (is_moving in (0, 1));
