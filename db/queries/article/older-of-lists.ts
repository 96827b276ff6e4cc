import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

type Place = { id: number; publishedAt: number }
type Asked = { list: string; limit: number }

/**
 * Ids of the stories below a place in each of these lists, newest first: one statement with one index range per list.
 */
export function olderOfLists(db: Readable, { id, publishedAt }: Place, asked: Asked[]): Map<string, number[]> {
  const found = new Map(asked.map(({ list }) => [list, [] as number[]]))
  if (asked.length === 0) return found
  const one = `select * from (select list, article_id articleId from listings
    where list = ? and (published_at, article_id) < (?, ?) order by published_at desc, article_id desc limit ?)`
  const all = statement<{ list: string; articleId: number }>(db, asked.map(() => one).join(' union all '))
  const rows = all.all(...asked.flatMap(({ list, limit }) => [list, publishedAt, id, limit]))
  for (const { list, articleId } of rows) found.get(list)?.push(articleId)
  return found
}
