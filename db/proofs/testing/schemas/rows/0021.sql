insert into subscriptions (topic, callback, host, since, lease_until)
  values ('/feed.xml', 'https://reader.example/', 'reader.example', 0, 9000000000000);
insert into indexnow_paths (path) values ('/article/spring-tide');
