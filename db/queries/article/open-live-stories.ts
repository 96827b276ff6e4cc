import { sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { published } from '#db/schema/newsroom-tables.ts'

/**
 * The numbers of the live stories that are open. They name no tags, since nothing is made from them: the event stream
 * reads them after each change.
 */
export const openLiveStories = (db: Readable): number[] =>
  db
    .select({ id: published.articleId })
    .from(published)
    // As a literal, so that the partial index serves it.
    .where(sql`${published.live} = 'open'`)
    .all()
    .map(({ id }) => id)
