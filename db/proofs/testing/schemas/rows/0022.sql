insert into feed_departures values (9, 950, '["front"]');
