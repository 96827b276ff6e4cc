import { and, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { articles, assignments } from '#db/schema/tables.ts'
import { type Actor, can, type Subject } from '#domain/permissions/can.ts'

const SUBJECT = prepared({ id: articles.id }, (db, { id }) =>
  db
    .select({ ...columns(articles, 'createdBy', 'status'), assignedTo: { id: assignments.personId } })
    .from(articles)
    .leftJoin(assignments, eq(assignments.articleId, articles.id))
    .where(and(eq(articles.id, id), isNull(articles.deletedAt))),
)

/** The facts of a story that decide who may do what with it, without its text; null if there is none. */
export const storySubject = (db: Readable, id: number): Subject | null => SUBJECT.get(db, { id }) ?? null

/** True if the story exists and this person may read its working copy and all that belongs to it. */
export function mayReadArticle(db: Readable, actor: Actor, id: number): boolean {
  const subject = storySubject(db, id)
  return subject !== null && can(actor, 'article.read', subject)
}
