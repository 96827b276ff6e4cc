import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

export type ListEntry = { list: string; publishedAt: number; articleId: number }

/**
 * The newest `limit` entries of each list, newest first within each, in one statement with one index range per list.
 */
export function newestOfLists(db: Readable, lists: string[], limit: number): ListEntry[] {
  if (lists.length === 0) return []
  const one = `select * from (select list, published_at publishedAt, article_id articleId from listings where list = ?
    order by published_at desc, article_id desc limit ?)`
  const all = statement<ListEntry>(db, lists.map(() => one).join(' union all '))
  return all.all(...lists.flatMap((list) => [list, limit]))
}
