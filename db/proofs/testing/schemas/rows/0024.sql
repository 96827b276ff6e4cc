insert into due_failures values ('step', 'ages', 2, 1000, 2000, 'busy');
