import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { type Actor, can, type Subject } from '#domain/permissions/can.ts'

/** True if the story exists and this person may read its working copy and all that belongs to it. */
export function mayReadArticle(db: Readable, actor: Actor, id: number): boolean {
  const sql = `select a.created_by createdBy, a.status, s.person_id personId from articles a
    left join assignments s on s.article_id = a.id where a.id = ? and a.deleted_at is null`
  const row = statement<Omit<Subject, 'assignedTo'> & { personId: string | null }>(db, sql).get(id)
  if (!row) return false
  const assignedTo = row.personId === null ? null : { id: row.personId }
  return can(actor, 'article.read', { ...row, assignedTo })
}
