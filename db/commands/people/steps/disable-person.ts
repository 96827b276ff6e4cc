import { updatePerson } from '#db/commands/people/update-person.ts'
import type { Db } from '#db/engine/open.ts'
import type { Actor } from '#domain/permissions/can.ts'
import type { Result } from '#domain/result.ts'

/**
 * Disables a person: their sessions and links end in the same transaction. Refused for the last admin: `last-admin`.
 */
export function disablePerson(
  db: Db,
  actor: Actor,
  input: { id: string },
  now: number,
): Result<null, 'not-allowed' | 'not-found' | 'last-admin'> {
  return updatePerson(db, actor, { id: input.id, disabled: true }, now)
}
