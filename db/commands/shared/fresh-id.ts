import { sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import { articles, events, merged } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'

const TERM = preparedBy(['section', 'topic', 'author', 'source'], (noun) =>
  prepared({}, (db) => {
    const former = sql`select max(max(${merged.id}), max(${merged.intoId})) from ${merged} where ${merged.noun} = ${noun}`
    const { id } = TERM_TABLES[noun]
    const next = sql`max(coalesce(max(${id}), 0), coalesce((${former}), 0)) + 1`.mapWith(id)
    return db.select({ id: next }).from(TERM_TABLES[noun])
  }),
)
const ARTICLE = prepared({}, (db) => {
  const former = sql`select max(${events.articleId}) from ${events} where ${events.articleId} is not null`
  const id = sql`max(coalesce(max(${articles.id}), 0), coalesce((${former}), 0)) + 1`.mapWith(articles.id)
  return db.select({ id }).from(articles)
})

/** An unused id that no merged row ever had either: old revisions still name those. */
export function freshId(tx: Tx, table: 'sections' | 'topics' | 'authors' | 'sources'): number {
  const noun = table.slice(0, -1) as keyof typeof TERM_TABLES
  return TERM[noun].get(tx)?.id ?? 1
}

/** An unused id that no story in the trail of events has either: an undone import leaves only its events. */
export const freshArticleId = (tx: Tx): number => ARTICLE.get(tx)?.id ?? 1
