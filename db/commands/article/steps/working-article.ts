import { eq } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { articles } from '#db/schema/newsroom-tables.ts'

export type WorkingArticle = typeof articles.$inferSelect & {
  sectionIds: number[]
  topicIds: number[]
  authorIds: number[]
  assignedTo: { id: string } | null
}

const idsOf = (noun: 'section' | 'topic' | 'author') =>
  `select ${noun}_id id from article_${noun}s where article_id = ? order by position`
const SECTIONS = idsOf('section')
const TOPICS = idsOf('topic')
const AUTHORS = idsOf('author')

/** The working copy with its ordered sections, topics and bylines; null if there is none or it was deleted. */
export function workingArticle(db: Readable, id: number): WorkingArticle | null {
  const row = db.select().from(articles).where(eq(articles.id, id)).get()
  if (!row || row.deletedAt !== null) return null
  // Prepared statements, since a bulk action runs them more than once for each story.
  const ids = (sql: string) =>
    statement<{ id: number }>(db, sql)
      .all(id)
      .map((one) => one.id)
  const assigned = statement<{ id: string }>(db, 'select person_id id from assignments where article_id = ?').get(id)
  return {
    ...row,
    assignedTo: assigned ?? null,
    ...{ sectionIds: ids(SECTIONS), topicIds: ids(TOPICS), authorIds: ids(AUTHORS) },
  }
}
