import { and, eq, isNull } from 'drizzle-orm'
import { endPreviewLinksWithoutRight } from '#db/commands/article/steps/end-preview-links.ts'
import { storyFor } from '#db/commands/article/steps/story-for.ts'
import { notify } from '#db/commands/notifications/steps/notify.ts'
import { commandOn } from '#db/commands/shared/command-on.ts'
import { record } from '#db/commands/shared/record.ts'
import { assignments, people } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

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
export const assignArticle = commandOn(
  storyFor('article.assign'),
  (tx, article, input: AssignInput, { actor, now }) => {
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
  },
)
