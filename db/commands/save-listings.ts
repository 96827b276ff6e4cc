import type { Tx } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import { besideTag, listsOf, type PublicFacts } from '#domain/article/tags.ts'

/** When a story changed after it came out; null for one that never did. */
const changedAt = ({ publishedAt, modifiedAt }: PublicFacts) => (modifiedAt > publishedAt ? modifiedAt : null)

/**
 * Moves a story from the readers' lists that it stood in to those that it belongs in now, null: in none; and tells them
 * when it was last updated or corrected. Answers the tags of the stories that it came to stand beside.
 */
export function saveListings(tx: Tx, before: PublicFacts | null, after: PublicFacts | null): string[] {
  const had = before ? listsOf(before) : []
  const has = after ? listsOf(after) : []
  const isSamePlace = before?.publishedAt === after?.publishedAt && had.join() === has.join()
  if (isSamePlace && before?.modifiedAt === after?.modifiedAt) return []
  if (before) {
    const take = statement(tx, 'delete from listings where list = ? and published_at = ? and article_id = ?')
    for (const list of had) take.run(list, before.publishedAt, before.id)
  }
  if (after) {
    const put = statement(tx, 'insert into listings (list, published_at, article_id, modified_at) values (?, ?, ?, ?)')
    for (const list of has) put.run(list, after.publishedAt, after.id, changedAt(after))
  }
  return after && !isSamePlace ? besideIn(tx, has, after) : []
}

const BESIDE = `
  select * from (select article_id id from listings where list = @list and (published_at, article_id) > (@at, @id)
    order by published_at, article_id limit 1)
  union all select * from (select article_id from listings where list = @list and (published_at, article_id) < (@at, @id)
    order by published_at desc, article_id desc limit 1)`

/** Readers go on from a story in the lists of its section and its source. Where it left one, its own tag tells of that. */
function besideIn(tx: Tx, lists: string[], { id, publishedAt }: PublicFacts): string[] {
  const look = statement<{ id: number }>(tx, BESIDE)
  return lists
    .filter((list) => list.startsWith('section:') || list.startsWith('source:'))
    .flatMap((list) => look.all({ list, at: publishedAt, id }))
    .map((beside) => besideTag(beside.id))
}
