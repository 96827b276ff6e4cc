insert into taken_stories (article_id, address, pictures, next_check_at) select min(id), 'https://lantern.example/article/ferries', '{}', 2 from articles;
