import { personEvent } from '#db/commands/people/steps/person-event.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { apiKeys } from '#db/schema/tables.ts'
import { newToken } from '#db/secrets/token.ts'
import { type Actor, can, type KeyScope } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const DAY_MS = 86_400_000
/** Prefix of every API key, so that a leaked one is recognised. */
export const KEY_PREFIX = 'bsk_'

type Input = { name: string; scopes: readonly KeyScope[]; days: number | null }

/**
 * Makes an API key for a person's own scripts, for `days` days or without end, and returns it, this once. It reads what
 * its person reads, and may do what its scopes allow as long as the person may. Refused: `not-allowed`.
 */
export function makeApiKey(
  db: Db,
  actor: Actor,
  input: Input,
  now: number,
): Result<{ id: number; key: string }, 'not-allowed'> {
  const { id: personId } = actor
  if (personId === null || !can(actor, 'key.make')) return refuse('not-allowed')
  return write(db, (tx) => {
    const { token, tokenHash } = newToken(KEY_PREFIX)
    const scopes = [...new Set(['read' as const, ...input.scopes])]
    const { id } = tx
      .insert(apiKeys)
      .values({
        personId,
        name: input.name,
        tokenHash,
        hint: token.slice(-4),
        scopes,
        createdAt: now,
        expiresAt: input.days === null ? null : now + input.days * DAY_MS,
      })
      .returning({ id: apiKeys.id })
      .get()
    personEvent(tx, { what: 'person.key-made', actor, personId, details: { name: input.name, scopes, key: id }, now })
    return ok({ id, key: token })
  })
}
