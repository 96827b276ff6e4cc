import type { Readable } from '#db/engine/open.ts'
import { storyMonths } from '#db/queries/feeds/sitemap-months.ts'

/** The change tags of the months (UTC) in which stories of a readers' list were published. */
export const monthsOfList = (db: Readable, list: string): string[] =>
  storyMonths(db, list).map((month) => `month:${month}`)
