import { personEvent } from '#db/commands/person-event.ts'
import { setPassword } from '#db/commands/set-password.ts'
import type { Db } from '#db/open.ts'
import { write } from '#db/write.ts'
import { ok, type Result } from '#domain/result.ts'

type Input = { personId: string; hashed: string; keepSession: string }

/** Replaces a person's own password, already checked and hashed, and ends their other sessions with it. */
export function changePassword(db: Db, input: Input, now: number): Result<null, never> {
  return write(db, (tx) => {
    setPassword(tx, { ...input, now })
    personEvent(tx, {
      what: 'person.password-changed',
      actor: { id: input.personId },
      personId: input.personId,
      now,
    })
    return ok(null)
  })
}
