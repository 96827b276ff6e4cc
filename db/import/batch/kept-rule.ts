import type { KeptByUndoing } from '#domain/import/batch/import-views.ts'

export type WhyKept = KeptByUndoing['items'][number]['why']

const later = (kind: 'article' | 'page') => `exists (select 1 from import_changes l
    where l.batch_id in (select id from import_batches where id > c.batch_id) and l.kind = '${kind}' and l.row_id = c.row_id)`

/**
 * Why a story stays where an import is undone, as a code (`WhyKept`); null where nothing was done to it here since. It is
 * SQL over `c`, its row of `import_changes`, and `a`, its row of `articles`; `@front` is a JSON list of the stories on
 * fronts. A draft that the import made and somebody deleted goes with the import.
 */
export const STORY_KEPT = `case
  when c.did = 'made' and a.deleted_at is not null then null
  when c.did = 'updated' and ${later('article')} then 'later'
  when a.deleted_at is not null and json_extract(c.before, '$.article.deleted_at') is null then 'deleted'
  when a.saved_by is not null then 'edited'
  when a.status not in ('published', 'draft') then 'moved'
  when exists (select 1 from notes n where n.article_id = a.id and (c.did = 'updated' or n.id is not json_extract(c.before, '$.note')))
    then 'notes'
  when exists (select 1 from assignments s where s.article_id = a.id) then 'assigned'
  when exists (select 1 from section_leads l where l.article_id = a.id) then 'placed'
  when a.id in (select value from json_each(@front)) then 'placed'
  when exists (select 1 from events e where e.article_id = a.id and e.actor is not null
    and e.id > coalesce(json_extract(c.before, '$.lastEvent'), 0)) then 'worked'
  end`

/** The same for a standing page, over `c` and `p`, its row of `pages`. */
export const PAGE_KEPT = `case
  when p.saved_by is not null then 'edited'
  when p.state = 'withdrawn' then 'withdrawn'
  when exists (select 1 from menu_links m where m.page_id = p.id) then 'in-menu'
  when c.did = 'updated' and ${later('page')} then 'later'
  end`

/** Each reason as a sentence, for the terminal. */
export const keptSentences: Readonly<Record<WhyKept, string>> = {
  later: 'a later import changed it',
  deleted: 'it was deleted here since',
  edited: 'it was edited here since',
  moved: 'it was published or withdrawn here since',
  withdrawn: 'it was withdrawn here since',
  notes: 'it has notes',
  assigned: 'it is assigned to somebody',
  placed: 'it was placed on a front or leads a section',
  'in-menu': 'it is in a menu',
  worked: 'somebody worked on it here since',
}
