-- Names are replaced outside stories, too: in standing pages, terms, the banner, fronts and letters. `upto` is the last
-- revision of a story or page, or version of the front, that is read with the act; 0 where nothing is kept.
create table replaced_names (
  replacement_id integer not null references replacements (id),
  kind text not null,                                      -- 'story', 'page', 'section' …
  owner_id integer not null,
  upto integer not null,
  keys text not null check (json_valid(keys)),             -- of the chosen occurrences; all others are namesakes
  replaced integer not null,
  at integer not null,                                     -- ms UTC
  primary key (replacement_id, kind, owner_id)
) strict, without rowid;
create index replaced_names_of_owner on replaced_names (kind, owner_id, replacement_id);
insert into replaced_names (replacement_id, kind, owner_id, upto, keys, replaced, at)
  select replacement_id, 'story', article_id, revision_upto, keys, replaced, at from replaced_stories;
drop table replaced_stories;

create trigger replaced_names_go_with_their_story after delete on articles begin
  delete from replaced_names where kind = 'story' and owner_id = old.id;
end;
