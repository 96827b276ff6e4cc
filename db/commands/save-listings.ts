import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import { listsOf, type PublicFacts } from '#domain/article/tags.ts'

/** Moves a story from the readers' lists that it stood in to those that it belongs in now; null: in none. */
export function saveListings(tx: Tx, before: PublicFacts | null, after: PublicFacts | null): void {
  const had = before ? listsOf(before) : []
  const has = after ? listsOf(after) : []
  if (before?.publishedAt === after?.publishedAt && had.join() === has.join()) return
  if (before) {
    const take = statement(tx, 'delete from listings where list = ? and published_at = ? and article_id = ?')
    for (const list of had) take.run(list, before.publishedAt, before.id)
  }
  if (after) {
    const put = statement(tx, 'insert into listings (list, published_at, article_id) values (?, ?, ?)')
    for (const list of has) put.run(list, after.publishedAt, after.id)
  }
}
