import type { Readable } from '#db/engine/open.ts'
import { inList, listOf, prepared } from '#db/engine/prepared.ts'
import { feedIds } from '#db/schema/tables.ts'

const OF = prepared({ ids: listOf(feedIds.articleId) }, (db, { ids }) =>
  db.select().from(feedIds).where(inList(feedIds.articleId, ids)),
)

/**
 * Stories with the ids that they had in the feeds of another system, or null. Reads no tag: an id comes with its story and
 * never changes.
 */
export function withFeedIds<T extends { id: number }>(db: Readable, stories: T[]): (T & { feedId: string | null })[] {
  if (stories.length === 0) return []
  const found = new Map(OF.all(db, { ids: stories.map(({ id }) => id) }).map((row) => [row.articleId, row.feedId]))
  return stories.map((story) => ({ ...story, feedId: found.get(story.id) ?? null }))
}
