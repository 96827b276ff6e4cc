import type { Readable } from '#db/open.ts'
import { statement } from '#db/statement.ts'
import { type Actor, can, type Subject } from '#domain/permissions/can.ts'

/** True where there is such a story and this person may read its working copy and all that belongs to it. */
export function mayReadArticle(db: Readable, actor: Actor, id: number): boolean {
  const sql = 'select created_by createdBy, status from articles where id = ? and deleted_at is null'
  const subject = statement<Subject>(db, sql).get(id)
  return subject !== undefined && can(actor, 'article.read', subject)
}
