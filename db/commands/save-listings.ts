import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import { listsOf, type PublicFacts } from '#domain/article/tags.ts'

/** When a story changed after it came out; null for one that never did. */
const changedAt = ({ publishedAt, modifiedAt }: PublicFacts) => (modifiedAt > publishedAt ? modifiedAt : null)

/**
 * Moves a story from the readers' lists that it stood in to those that it belongs in now, null: in none; and tells them
 * when it was last updated or corrected.
 */
export function saveListings(tx: Tx, before: PublicFacts | null, after: PublicFacts | null): void {
  const had = before ? listsOf(before) : []
  const has = after ? listsOf(after) : []
  const isSamePlace = before?.publishedAt === after?.publishedAt && had.join() === has.join()
  if (isSamePlace && before?.modifiedAt === after?.modifiedAt) return
  if (before) {
    const take = statement(tx, 'delete from listings where list = ? and published_at = ? and article_id = ?')
    for (const list of had) take.run(list, before.publishedAt, before.id)
  }
  if (after) {
    const put = statement(tx, 'insert into listings (list, published_at, article_id, modified_at) values (?, ?, ?, ?)')
    for (const list of has) put.run(list, after.publishedAt, after.id, changedAt(after))
  }
}
