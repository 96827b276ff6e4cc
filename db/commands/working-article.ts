import { asc, eq } from 'drizzle-orm'
import type { Readable } from '#db/open.ts'
import { articleAuthors, articleSections, articles, articleTopics, assignments } from '#db/schema/newsroom.ts'

export type WorkingArticle = typeof articles.$inferSelect & {
  sectionIds: number[]
  topicIds: number[]
  authorIds: number[]
  assignedTo: { id: string } | null
}

/** The working copy with its ordered sections, topics and bylines; null where there is none or it was deleted. */
export function workingArticle(db: Readable, id: number): WorkingArticle | null {
  const row = db.select().from(articles).where(eq(articles.id, id)).get()
  if (!row || row.deletedAt !== null) return null
  const assigned = db.select({ id: assignments.personId }).from(assignments).where(eq(assignments.articleId, id)).get()
  return {
    ...row,
    assignedTo: assigned ?? null,
    sectionIds: db
      .select({ id: articleSections.sectionId })
      .from(articleSections)
      .where(eq(articleSections.articleId, id))
      .orderBy(asc(articleSections.position))
      .all()
      .map((one) => one.id),
    topicIds: db
      .select({ id: articleTopics.topicId })
      .from(articleTopics)
      .where(eq(articleTopics.articleId, id))
      .orderBy(asc(articleTopics.position))
      .all()
      .map((one) => one.id),
    authorIds: db
      .select({ id: articleAuthors.authorId })
      .from(articleAuthors)
      .where(eq(articleAuthors.articleId, id))
      .orderBy(asc(articleAuthors.position))
      .all()
      .map((one) => one.id),
  }
}
