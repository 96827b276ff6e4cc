import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { changedContent } from '#db/import/batch/kept-rule.ts'
import { onFront } from '#db/import/batch/undo-context.ts'
import { importChanges } from '#db/schema/tables.ts'
import type { KeptByUndoing } from '#domain/import/batch/import-views.ts'

const MOST_NAMED = 20

/** Stories and standing pages that stay if an import is undone, because of what was done to them since. */
export function keptByUndoing(db: Readable, batchId: number): KeptByUndoing {
  const worked = changedContent(db, sql`${JSON.stringify(onFront(db).stories)}`)
    .where(and(eq(importChanges.batchId, batchId), inArray(importChanges.kind, ['article', 'page'])))
    .as('worked')
  const { articleId, pageId, headline, why } = worked
  const rows = db
    .select({ item: { articleId, pageId, headline, why }, n: sql<number>`count(*) over ()` })
    .from(worked)
    .where(isNotNull(why))
    .orderBy(sql`${articleId} is null, ${articleId}, ${pageId}`)
    .limit(MOST_NAMED)
    .all()
  return { count: rows[0]?.n ?? 0, items: rows.map(({ item }) => item as KeptByUndoing['items'][number]) }
}
