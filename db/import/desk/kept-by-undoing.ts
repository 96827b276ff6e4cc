import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { onFront } from '#db/import/batch/undo-context.ts'
import type { KeptByUndoing } from '#domain/import/batch/import-views.ts'

const MOST_NAMED = 20

/** The conditions of `undo-story.ts` and `undo-page.ts` over a whole import: null where nobody worked on it here. */
const WORKED_ON = `with changes as (
  select cast(row_id as integer) id, kind, did, before from import_changes where batch_id = @batch),
worked as (
  select a.id articleId, null pageId, a.headline, case
    when a.saved_by is not null then 'edited'
    when a.status not in ('published', 'draft') then 'moved'
    when exists (select 1 from notes n where n.article_id = a.id and n.id is not json_extract(c.before, '$.note'))
      then 'notes'
    when exists (select 1 from assignments s where s.article_id = a.id) then 'assigned'
    when exists (select 1 from section_leads l where l.article_id = a.id) then 'placed'
    when a.id in (select value from json_each(@front)) then 'placed'
    when exists (select 1 from events e where e.article_id = a.id and e.actor is not null
      and e.id > coalesce(json_extract(c.before, '$.lastEvent'), 0)) then 'worked'
    end why
  from changes c join articles a on a.id = c.id
  where c.kind = 'article' and not (c.did = 'made' and a.deleted_at is not null)
  union all
  select null, p.id, p.title, case
    when p.saved_by is not null then 'edited'
    when p.state = 'withdrawn' then 'moved'
    when exists (select 1 from menu_links m where m.page_id = p.id) then 'placed'
    end
  from changes c join pages p on p.id = c.id where c.kind = 'page')
select articleId, pageId, headline, why, count(*) over () n from worked where why is not null
order by articleId is null, articleId, pageId limit ${MOST_NAMED}`

type Row = KeptByUndoing['items'][number] & { n: number }

/** Stories and standing pages that stay if an import is undone, because somebody worked on them here since. */
export function keptByUndoing(db: Readable, batchId: number): KeptByUndoing {
  const front = JSON.stringify([...onFront(db).stories])
  const rows = statement<Row>(db, WORKED_ON).all({ batch: batchId, front })
  return { count: rows[0]?.n ?? 0, items: rows.map(({ n: _n, ...item }) => item) }
}
