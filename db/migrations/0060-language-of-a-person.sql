-- In which language the desk speaks to a person, as a BCP 47 tag; null: in the one that their browser asks for.
alter table people add column language text;
