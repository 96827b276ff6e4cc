-- The migration empties the list of quotes, which is made again from the stories.
insert into quotes (article_id, block_id, speaker, words, place) values (5, 'b1', 'The harbour master', 'It came in.', 'on the quay');
