import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { PAGE_KEPT, STORY_KEPT } from '#db/import/batch/kept-rule.ts'
import { onFront } from '#db/import/batch/undo-context.ts'
import type { KeptByUndoing } from '#domain/import/batch/import-views.ts'

const MOST_NAMED = 20

/** The rule of an undo over a whole import: null where nothing was done to a story or page here since. */
const WORKED_ON = `with worked as (
  select a.id articleId, null pageId, a.headline, ${STORY_KEPT} why
  from import_changes c join articles a on a.id = cast(c.row_id as integer)
  where c.batch_id = @batch and c.kind = 'article'
  union all
  select null, p.id, p.title, ${PAGE_KEPT}
  from import_changes c join pages p on p.id = cast(c.row_id as integer)
  where c.batch_id = @batch and c.kind = 'page')
select articleId, pageId, headline, why, count(*) over () n from worked where why is not null
order by articleId is null, articleId, pageId limit ${MOST_NAMED}`

type Row = KeptByUndoing['items'][number] & { n: number }

/** Stories and standing pages that stay if an import is undone, because of what was done to them since. */
export function keptByUndoing(db: Readable, batchId: number): KeptByUndoing {
  const { asJson: front } = onFront(db)
  const rows = statement<Row>(db, WORKED_ON).all({ batch: batchId, front })
  return { count: rows[0]?.n ?? 0, items: rows.map(({ n: _n, ...item }) => item) }
}
