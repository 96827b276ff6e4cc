import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/**
 * The numbers of the live stories that are open. They name no tags, since nothing is made from them: the event stream
 * reads them after each change.
 */
export const openLiveStories = (db: Readable): number[] =>
  statement<{ id: number }>(db, "select article_id id from published where live = 'open'")
    .all()
    .map(({ id }) => id)
