import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import { apiKeys } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * Lets an API key work again that a restore paused. Refused: `not-allowed`; `not-found` for one that is not paused or
 * has ended.
 */
export const resumeApiKey = commandFor('people.manage', (tx, { id }: { id: number }, { actor, now }) => {
  const isPaused = and(eq(apiKeys.id, id), isNull(apiKeys.endedAt), isNotNull(apiKeys.pausedAt))
  const resumed = tx.update(apiKeys).set({ pausedAt: null }).where(isPaused)
  const key = resumed.returning({ name: apiKeys.name, personId: apiKeys.personId }).get()
  if (!key) return refuse('not-found')
  const details = { name: key.name, key: id }
  personEvent(tx, { what: 'person.key-resumed', actor, personId: key.personId, details, now })
  return ok(null)
})
