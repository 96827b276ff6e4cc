import { and, eq, isNotNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, notNull, prepared } from '#db/engine/prepared.ts'
import { publications } from '#db/schema/tables.ts'
import type { CorrectionView } from '#domain/views.ts'

const OF_STORIES = prepared({ ids: listOf(publications.articleId) }, (db, { ids }) =>
  db
    .select({
      articleId: publications.articleId,
      at: publications.publishedAt,
      note: notNull(publications.note),
    })
    .from(publications)
    .where(and(inList(publications.articleId, ids), eq(publications.kind, 'correction'), isNotNull(publications.note))),
)

/** The corrections of these stories, newest first, in one query. */
export function correctionsOf(db: Readable, articleIds: readonly number[]): Map<number, CorrectionView[]> {
  const found = new Map<number, CorrectionView[]>()
  if (articleIds.length === 0) return found
  const rows = OF_STORIES.all(db, { ids: articleIds })
  for (const { articleId, at, note } of rows.toSorted((a, b) => b.at - a.at)) {
    const list = found.get(articleId)
    if (list) list.push({ at, note })
    else found.set(articleId, [{ at, note }])
  }
  return found
}
