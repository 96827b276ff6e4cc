insert into feed_ids values (9, 'https://old.example/?p=9');
