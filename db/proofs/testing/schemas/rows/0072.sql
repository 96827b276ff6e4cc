insert into replaced_names (replacement_id, kind, owner_id, upto, keys, replaced, at) values (1, 'page', 1, 1, '["k2"]', 1, 1);
