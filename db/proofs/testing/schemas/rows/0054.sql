insert into files (id, sha256, kind, name, bytes, created_at, deleted_at)
values (substr(lower(hex(zeroblob(32))), 1, 16), lower(hex(zeroblob(32))), 'pdf', 'report.pdf', 9, 1764000000000, 1764000000000);
