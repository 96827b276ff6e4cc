-- Live stories that are open: each web process with readers of one reads their numbers after each change.
create index published_live on published (article_id) where live = 'open';
