import { and, eq, isNull } from 'drizzle-orm'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { apiKeys } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * Ends an API key: one's own or, for an admin, anybody's. Refused: `not-allowed` for a request with a key, `not-found`.
 */
export function endApiKey(
  db: Db,
  actor: Actor,
  input: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> {
  // A person who is no longer an editor has no keys left to end.
  if (!can(actor, 'key.make')) return refuse('not-allowed')
  return write(db, (tx) => {
    const isIt = and(eq(apiKeys.id, input.id), isNull(apiKeys.endedAt))
    const key = tx.select().from(apiKeys).where(isIt).get()
    if (!key || (key.personId !== actor.id && !can(actor, 'people.manage'))) return refuse('not-found')
    tx.update(apiKeys).set({ endedAt: now }).where(isIt).run()
    const details = { name: key.name, key: key.id }
    personEvent(tx, { what: 'person.key-ended', actor, personId: key.personId, details, now })
    return ok(null)
  })
}

/** Ends every API key of a person, in the transaction that disables them or changes their role. */
export function endApiKeysOf(tx: Tx, personId: string, now: number): void {
  const areOpen = and(eq(apiKeys.personId, personId), isNull(apiKeys.endedAt))
  tx.update(apiKeys).set({ endedAt: now }).where(areOpen).run()
}
