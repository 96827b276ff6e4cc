-- As a server that read the draft left it; the others are due.
insert into working_index (rowid, headline, standfirst, body, notes, forms)
  select id, headline, standfirst, '', 'Ask the harbour master.', '' from articles where id = 6;
delete from index_due where article_id = 6;
