import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type Actor, can, type Subject } from '#domain/permissions/can.ts'

const SUBJECT = `select a.created_by createdBy, a.status, s.person_id personId from articles a
  left join assignments s on s.article_id = a.id where a.id = ? and a.deleted_at is null`

/** The facts of a story that decide who may do what with it, without its text; null if there is none. */
export function storySubject(db: Readable, id: number): Subject | null {
  const row = statement<Omit<Subject, 'assignedTo'> & { personId: string | null }>(db, SUBJECT).get(id)
  if (!row) return null
  const { personId, ...rest } = row
  return { ...rest, assignedTo: personId === null ? null : { id: personId } }
}

/** True if the story exists and this person may read its working copy and all that belongs to it. */
export function mayReadArticle(db: Readable, actor: Actor, id: number): boolean {
  const subject = storySubject(db, id)
  return subject !== null && can(actor, 'article.read', subject)
}
