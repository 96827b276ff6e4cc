import { personEvent } from '#db/commands/person-event.ts'
import type { Db } from '#db/open.ts'
import { write } from '#db/write.ts'
import { ok } from '#domain/result.ts'

/** Writes into the audit that a person signed in. */
export function noteSignIn(db: Db, personId: string, now: number): void {
  write(db, (tx) => {
    personEvent(tx, { what: 'person.signed-in', actor: { id: personId }, personId, now })
    return ok(null)
  })
}
