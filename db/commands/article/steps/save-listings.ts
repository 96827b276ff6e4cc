import { and, asc, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared, preparedBy } from '#db/engine/prepared.ts'
import { listings } from '#db/schema/tables.ts'
import { besideTag, listsOf, type PublicFacts } from '#domain/article/tags.ts'

const KEY = columns(listings, 'list', 'publishedAt', 'articleId')
const ADD = prepared(getTableColumns(listings), (db, row) => db.insert(listings).values(row))
const REMOVE = prepared(KEY, (db, { list, publishedAt: at, articleId: id }) =>
  db.delete(listings).where(and(eq(KEY.list, list), eq(KEY.publishedAt, at), eq(KEY.articleId, id))),
)
const BESIDE = preparedBy(['next', 'last'], (which) =>
  prepared(KEY, (db, { list, publishedAt: at, articleId: id }) => {
    const [than, order] = which === 'next' ? [sql`>`, asc] : [sql`<`, desc]
    const isBeside = and(eq(KEY.list, list), sql`(${KEY.publishedAt}, ${KEY.articleId}) ${than} (${at}, ${id})`)
    const rows = db.select({ id: KEY.articleId }).from(listings).where(isBeside)
    return rows.orderBy(order(KEY.publishedAt), order(KEY.articleId)).limit(1)
  }),
)

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
  if (before) for (const list of had) REMOVE.run(tx, { ...keyOf(before), list })
  if (after) for (const list of has) ADD.run(tx, { ...keyOf(after), list, modifiedAt: changedAt(after) })
  return after && !isSamePlace ? besideIn(tx, has, after) : []
}

const keyOf = ({ id: articleId, publishedAt }: PublicFacts) => ({ articleId, publishedAt })

/**
 * The tags of its neighbours in the lists of its section and its source, where readers go on from a story. A list that
 * it left is covered by its own tag.
 */
function besideIn(tx: Tx, lists: string[], story: PublicFacts): string[] {
  return lists
    .filter((list) => list.startsWith('section:') || list.startsWith('source:'))
    .map((list) => ({ ...keyOf(story), list }))
    .flatMap((key) => [...BESIDE.next.all(tx, key), ...BESIDE.last.all(tx, key)])
    .map((beside) => besideTag(beside.id))
}
