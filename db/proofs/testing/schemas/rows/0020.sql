insert into sitemap_parts values ('1970-01', 1, 1, 2000, 1, 2);
