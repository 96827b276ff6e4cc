import { and, eq, inArray, isNotNull, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { listOf, prepared } from '#db/engine/prepared.ts'
import { changedContent } from '#db/import/batch/kept-rule.ts'
import { onFront } from '#db/import/batch/undo-context.ts'
import { importChanges } from '#db/schema/imports.ts'
import { articles } from '#db/schema/newsroom-tables.ts'
import type { KeptByUndoing } from '#domain/import/batch/import-views.ts'

const MOST_NAMED = 20

const KEPT = prepared({ batchId: importChanges.batchId, front: listOf(articles.id) }, (db, { batchId, front }) => {
  const worked = changedContent(db, front)
    .where(and(eq(importChanges.batchId, batchId), inArray(importChanges.kind, ['article', 'page'])))
    .as('worked')
  return db
    .select({
      item: { articleId: worked.articleId, pageId: worked.pageId, headline: worked.headline, why: worked.why },
      n: sql<number>`count(*) over ()`,
    })
    .from(worked)
    .where(isNotNull(worked.why))
    .orderBy(sql`${worked.articleId} is null, ${worked.articleId}, ${worked.pageId}`)
    .limit(MOST_NAMED)
})

/** Stories and standing pages that stay if an import is undone, because of what was done to them since. */
export function keptByUndoing(db: Readable, batchId: number): KeptByUndoing {
  const rows = KEPT.all(db, { batchId, front: [...onFront(db).stories] })
  return { count: rows[0]?.n ?? 0, items: rows.map(({ item }) => item as KeptByUndoing['items'][number]) }
}
