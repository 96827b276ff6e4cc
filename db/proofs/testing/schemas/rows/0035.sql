insert into redirects values ('/gone', null, 410, 1, 1);
insert into missing_paths values ('/wp-login.php', 9, null, 1);
