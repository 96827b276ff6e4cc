-- The desk finds words of working texts and of notes. A story that is public as it stands is in search_index already;
-- this index holds every other: drafts, those with unpublished changes, withdrawn ones, and those with notes.
create virtual table working_index using fts5(
  headline, standfirst, body, notes, forms,
  tokenize = "unicode61 remove_diacritics 2"
);

-- Stories that this index is to read anew, and from when on (ms UTC): a minute after the save, so that a text that is
-- being written is read once a minute and not at each save. The earliest time counts,
-- also after one that a clock ahead of time wrote. Also the work that is left after an upgrade.
create table index_due (
  article_id integer primary key,
  at integer not null
) strict;

create trigger article_made_is_due after insert on articles begin
  insert into index_due (article_id, at) values (new.id, new.saved_at)
    on conflict (article_id) do update set at = min(at, excluded.at);
end;
create trigger article_changed_is_due
after update of headline, standfirst, document, language, status, has_changes_not_out, deleted_at on articles begin
  insert into index_due (article_id, at) values (new.id, new.saved_at + 60000)
    on conflict (article_id) do update set at = min(at, excluded.at);
end;
create trigger article_deleted_is_due after delete on articles begin
  insert into index_due (article_id, at) values (old.id, 0)
    on conflict (article_id) do update set at = min(at, excluded.at);
end;
create trigger note_made_is_due after insert on notes begin
  insert into index_due (article_id, at) values (new.article_id, new.at)
    on conflict (article_id) do update set at = min(at, excluded.at);
end;
create trigger note_deleted_is_due after delete on notes begin
  insert into index_due (article_id, at) values (old.article_id, old.at)
    on conflict (article_id) do update set at = min(at, excluded.at);
end;

insert into index_due (article_id, at)
  select id, 0 from articles where has_changes_not_out = 1 or status <> 'published'
  union select article_id, 0 from notes;
