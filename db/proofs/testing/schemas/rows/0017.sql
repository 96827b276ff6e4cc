insert into partners (id, name, has_every_section, token_hash, hint, token_made_at, created_at)
  values (1, 'The Gazette', 0, 'efefefefefefefefefefefefefefefefefefefefefefefefefefefefefefefef', 'z1', 1, 1);
insert into partner_sections values (1, 1);
insert into partner_sources values (1, 4);
insert into partner_days values (1, 20000, 3, 4);
