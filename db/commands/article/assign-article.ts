import { and, eq, isNull } from 'drizzle-orm'
import { endPreviewLinksWithoutRight } from '#db/commands/article/steps/end-preview-links.ts'
import { workingArticle } from '#db/commands/article/steps/working-article.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { assignments, people } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

export type AssignInput = {
  id: number
  /** Null: nobody. */
  personId: string | null
  /** When the desk wants it, ms UTC; null: at any time; undefined: unchanged. */
  wantedAt?: number | null | undefined
}

/**
 * Assigns a story to a person, or to nobody. The person then has the rights of its creator; its text stays as it is.
 */
export function assignArticle(
  db: Db,
  actor: Actor,
  input: AssignInput,
  now: number,
): Result<null, 'not-found' | 'not-allowed' | 'unknown-person'> {
  return write(db, (tx) => {
    const article = workingArticle(tx, input.id)
    if (!article || !can(actor, 'article.read', article)) return refuse('not-found')
    if (!can(actor, 'article.assign', article)) return refuse('not-allowed')
    const { id: articleId, personId, wantedAt } = input
    if (personId === null) tx.delete(assignments).where(eq(assignments.articleId, articleId)).run()
    else {
      const isHere = and(eq(people.id, personId), isNull(people.disabledAt))
      if (!tx.select({ id: people.id }).from(people).where(isHere).get())
        return refuse('unknown-person', { field: 'personId' })
      const assigned = { personId, by: actor.id, ...(wantedAt !== undefined && { wantedAt }) }
      // A new time for the same person keeps the date of the assignment.
      const at = article.assignedTo?.id === personId ? undefined : now
      tx.insert(assignments)
        .values({ articleId, at: now, ...assigned })
        .onConflictDoUpdate({ target: assignments.articleId, set: { ...assigned, at } })
        .run()
    }
    // A reporter who no longer has the story may not show it to anybody either.
    endPreviewLinksWithoutRight(tx, { articleId }, now)
    record(tx, { what: 'article.assigned', actor, now, articleId, details: { personId, wantedAt } })
    if (personId !== null && article.assignedTo?.id !== personId)
      notify(tx, { kind: 'handed-over', actor, articleId, now, named: { 'new-assignee': [personId] } })
    return ok(null)
  })
}
