-- The first letters of a story's paragraphs, for fronts and lists; `first-lines.ts` has the same rule. The spaces that
-- are trimmed are those of JavaScript.
alter table published add column first_lines text not null default '';

update published set first_lines = coalesce((
  select substr(group_concat(words, ' ' order by place), 1, 400) from (
    select block.key place, (
      select trim(replace(group_concat(span.value ->> '$.text', '' order by span.key), char(10), ' '),
        char(9, 10, 11, 12, 13, 32, 160, 5760, 8192, 8193, 8194, 8195, 8196, 8197, 8198, 8199, 8200, 8201, 8202, 8232,
          8233, 8239, 8287, 12288, 65279))
      from json_each(block.value, '$.spans') span) words
    from revisions r, json_each(r.document, '$.blocks') block
    where r.id = published.revision_id and block.value ->> '$.type' = 'paragraph' order by block.key limit 6)
  where words <> ''), '');
