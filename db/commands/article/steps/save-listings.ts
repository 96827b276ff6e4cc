import type { Tx } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { besideTag, listsOf, type PublicFacts } from '#domain/article/tags.ts'

/** When a story was modified after its publication; null if it never was. */
const changedAt = ({ publishedAt, modifiedAt }: PublicFacts) => (modifiedAt > publishedAt ? modifiedAt : null)

/**
 * Moves a story from its former readers' lists to its present ones (null: none), and stores there when it was last
 * updated or corrected. Returns the tags of the stories that it now stands beside.
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

/**
 * The tags of its neighbours in the lists of its section and its source, where readers go on from a story. A list that
 * it left is covered by its own tag.
 */
function besideIn(tx: Tx, lists: string[], { id, publishedAt }: PublicFacts): string[] {
  const look = statement<{ id: number }>(tx, BESIDE)
  return lists
    .filter((list) => list.startsWith('section:') || list.startsWith('source:'))
    .flatMap((list) => look.all({ list, at: publishedAt, id }))
    .map((beside) => besideTag(beside.id))
}
