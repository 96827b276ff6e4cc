-- Sections, topics and bylines as an editor tends them: colours of their own, words, links, what was merged.

-- A colour of the paper's own in place of one of the design's: `accent` is then `own-` and the section's id.
alter table sections add column colour_light text
  check ((colour_light is not null) = (accent like 'own-%'));
alter table sections add column colour_dark text
  check ((colour_dark is not null) = (colour_light is not null));

alter table topics add column description text not null default '';
-- When the desk wants to come back to it, and what for.
alter table topics add column follow_up_at integer;
alter table topics add column follow_up_note text not null default '';
create index topics_to_follow on topics (follow_up_at) where follow_up_at is not null;

alter table authors add column links text not null default '[]' check (json_valid(links));
create index authors_by_person on authors (person_id) where person_id is not null;

-- What a section, topic or byline became. Revisions never change: those that name the old id are read as naming the new.
create table merged (
  noun text not null check (noun in ('section', 'topic', 'author')),
  id integer not null,
  slug text not null,
  into_id integer not null,
  primary key (noun, id)
) strict, without rowid;
create index merged_by_slug on merged (noun, slug);
create index merged_by_into on merged (noun, into_id);
