insert into story_links values (5, 0, 'b1', 'https://harbour.example/', 'harbour.example', 'the harbour');
insert into link_targets (href, host, due_at) values ('https://harbour.example/', 'harbour.example', 8000000000000);
