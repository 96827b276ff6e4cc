insert into newsletter_lists (id, slug, name, sender_name, sender_address, language, created_at) values (1, 'morning', 'Morning tide', 'The Halyard', 'post@halyard.example', 'en', 1);
insert into editions (id, list_id, subject, state, letter, epoch, created_at, frozen_at) values (1, 1, 'Spring tide', 'sending', x'0d0a', 'e1', 1, 2);
insert into readers (id, address, normal, hmac, lane, created_at) values (1, 'Ines@harbour.example', 'ines@harbour.example', 'h1', 'rest', 1);
insert into subscriptions (reader_id, list_id, state, words, form, asked_at, confirmed_at) values (1, 1, 'confirmed', 'A letter each morning.', '/newsletters', 1, 2);
insert into reader_tokens (hash, purpose, reader_id, list_id, expires_at) values ('t1', 'leave', 1, 1, 9000);
insert into sendings (edition_id, reader_id, lane, state, message_id, return_token, attempts, next_at, claimed_at) values (1, 1, 'rest', 'claimed', 'm1@halyard.example', 'r1', 1, 2, 3);
insert into edition_lanes (edition_id, lane, accepted) values (1, 'rest', 4);
insert into sending_days (day, claimed) values (20000, 5);
insert into suppressed (hmac, why, at) values ('h2', 'erased', 1);
