import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { CorrectionView } from '#domain/views.ts'

/** The corrections of these stories, newest first, in one query. */
export function correctionsOf(db: Readable, articleIds: readonly number[]): Map<number, CorrectionView[]> {
  const found = new Map<number, CorrectionView[]>()
  if (articleIds.length === 0) return found
  const rows = statement<CorrectionView & { articleId: number }>(
    db,
    `select article_id articleId, published_at at, note from publications
     where article_id in (select value from json_each(?)) and kind = 'correction' and note is not null`,
  ).all(JSON.stringify(articleIds))
  for (const { articleId, at, note } of rows.toSorted((a, b) => b.at - a.at)) {
    const list = found.get(articleId)
    if (list) list.push({ at, note })
    else found.set(articleId, [{ at, note }])
  }
  return found
}
