import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { LIST_SIZE } from '#domain/article/list-size.ts'
import type { CorrectionItem, CorrectionsView } from '#domain/views.ts'

// Walks the index of corrections by time and skips those of withdrawn stories.
const SQL = `select c.id, c.published_at at, c.note, p.slug, p.headline, p.language
  from publications c cross join published p on p.article_id = c.article_id
  where c.kind = 'correction' and c.note is not null order by c.published_at desc, c.id limit ? offset ?`

/** The newest corrections of public stories. */
export function newestCorrections(
  db: Readable,
  { limit, offset = 0 }: { limit: number; offset?: number },
): CorrectionItem[] {
  reading('corrections')
  return statement<CorrectionItem>(db, SQL).all(limit, offset)
}

/**
 * A page of all corrections, newest first, counted from 1, back to the very first, because no archive has them. Null
 * past the end; page 1 exists even before the first correction.
 */
export function corrections(db: Readable, { page }: { page: number }): CorrectionsView | null {
  const items = newestCorrections(db, { limit: LIST_SIZE + 1, offset: (page - 1) * LIST_SIZE })
  if (items.length === 0 && page > 1) return null
  return { items: items.slice(0, LIST_SIZE), page, hasNext: items.length > LIST_SIZE }
}
