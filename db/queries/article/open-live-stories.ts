import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { published } from '#db/schema/tables.ts'

const OPEN = prepared({}, (db) =>
  db.select({ id: published.articleId }).from(published).where(eq(published.live, 'open')),
)

/**
 * The numbers of the live stories that are open. They name no tags, since nothing is made from them: the event stream
 * reads them after each change.
 */
export const openLiveStories = (db: Readable): number[] => OPEN.all(db).map(({ id }) => id)
