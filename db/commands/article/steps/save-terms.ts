import { eq, sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { listOf, prepared, preparedBy } from '#db/engine/prepared.ts'
import { articleAuthors, articles, articleSections, articleTopics } from '#db/schema/tables.ts'

const TABLES = { sections: articleSections, topics: articleTopics, authors: articleAuthors }
export type TermNoun = keyof typeof TABLES
const SAVE = preparedBy(['sections', 'topics', 'authors'], (noun) => ({
  clear: prepared({ id: articles.id }, (db, { id }) => db.delete(TABLES[noun]).where(eq(TABLES[noun].articleId, id))),
  fill: prepared({ id: articles.id, ids: listOf(articles.id) }, (db, { id, ids }) =>
    db.insert(TABLES[noun]).select(sql`select ${id}, key, value from json_each(${ids})`),
  ),
}))

/** Replaces the sections, topics or bylines of a working copy, by id and in their order. */
export function saveTerms(tx: Tx, noun: TermNoun, articleId: number, ids: readonly number[]): void {
  SAVE[noun].clear.run(tx, { id: articleId })
  SAVE[noun].fill.run(tx, { id: articleId, ids })
}
