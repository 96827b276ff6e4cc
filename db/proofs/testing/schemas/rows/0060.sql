update people set language = 'de' where id = (select min(id) from people);
