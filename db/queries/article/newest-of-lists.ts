import { sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { count, listOf, prepared } from '#db/engine/prepared.ts'
import { listings } from '#db/schema/tables.ts'

type Place = { publishedAt: number; id: number }
export type ListEntry = { list: string; publishedAt: number; articleId: number }

/** Above every story. */
const TOP: Place = { publishedAt: 9e15, id: 0 }
const ENTRIES = prepared(
  { lists: listOf(listings.list), publishedAt: listings.publishedAt, id: listings.articleId, limit: count },
  (db, { lists, publishedAt, id, limit }) => {
    // One index range for each list.
    const ofList = sql`select ${listings.publishedAt}, ${listings.articleId} from ${listings}
      where ${listings.list} = lists.value and (${listings.publishedAt}, ${listings.articleId}) < (${publishedAt}, ${id})
      order by ${listings.publishedAt} desc, ${listings.articleId} desc limit ${limit}`
    return db
      .select({
        list: sql`lists.value`.mapWith(listings.list),
        entries: sql`(select json_group_array(json_array(published_at, article_id)) from (${ofList}))`.mapWith(
          (stored: string) => JSON.parse(stored) as [publishedAt: number, articleId: number][],
        ),
      })
      .from(sql`json_each(${lists}) lists`)
  },
)

/** The newest `limit` entries of each list below a place, newest first within each, in one statement. */
export function entriesOfLists(db: Readable, lists: string[], limit: number, { publishedAt, id }: Place): ListEntry[] {
  if (lists.length === 0) return []
  return ENTRIES.all(db, { lists, publishedAt, id, limit }).flatMap(({ list, entries }) =>
    entries.map(([at, articleId]) => ({ list, publishedAt: at, articleId })),
  )
}

/** The newest `limit` entries of each list, newest first within each, in one statement. */
export const newestOfLists = (db: Readable, lists: string[], limit: number): ListEntry[] =>
  entriesOfLists(db, lists, limit, TOP)
