-- When the desk wants a story from the person whose job it is, ms UTC. Nothing happens by itself then: it is late.
alter table assignments add column wanted_at integer;
