import { and, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { published, withdrawals } from '#db/schema/tables.ts'

const OF_STORY = prepared({ id: withdrawals.articleId }, (db, { id }) =>
  db
    .select(columns(withdrawals, 'legal', 'silent', 'notice'))
    .from(withdrawals)
    .leftJoin(published, eq(published.articleId, withdrawals.articleId))
    .where(and(eq(withdrawals.articleId, id), isNull(published.articleId))),
)

/** The withdrawal of a story that is not public again; undefined for every other. */
export function withdrawalOf(db: Readable, id: number) {
  reading(`article:${id}`)
  return OF_STORY.get(db, { id })
}

/** The sentence for readers that the page of a withdrawn story shows; null if it has none or is not withdrawn. */
export const withdrawalNotice = (db: Readable, { id }: { id: number }): string | null =>
  withdrawalOf(db, id)?.notice || null
