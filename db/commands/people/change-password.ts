import { endApiKeysOf } from '#db/commands/people/end-api-key.ts'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { setPassword } from '#db/commands/people/steps/set-password.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { ok, type Result } from '#domain/result.ts'

type Input = { personId: string; hashed: string; keepSession: string; endsKeys?: boolean }

/**
 * Replaces a person's own password, already checked and hashed, and ends their other sessions; with `endsKeys` also
 * their API keys.
 */
export function changePassword(db: Db, { endsKeys = false, ...input }: Input, now: number): Result<null, never> {
  return write(db, (tx) => {
    setPassword(tx, input)
    if (endsKeys) endApiKeysOf(tx, input.personId, now)
    personEvent(tx, {
      what: 'person.password-changed',
      actor: { id: input.personId },
      personId: input.personId,
      ...(endsKeys && { details: { endsKeys } }),
      now,
    })
    return ok(null)
  })
}
