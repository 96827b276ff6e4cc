import { eq } from 'drizzle-orm'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { secondFactorOf } from '#db/queries/people/second-factor-of.ts'
import { recoveryCodes } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/** Replaces all recovery codes of a person by these, given as hashes. */
export function keepRecoveryCodes(tx: Tx, personId: string, codeHashes: readonly string[]): void {
  tx.delete(recoveryCodes).where(eq(recoveryCodes.personId, personId)).run()
  const rows = codeHashes.map((codeHash) => ({ personId, codeHash }))
  tx.insert(recoveryCodes).values(rows).run()
}

/** Stores new recovery codes; the earlier ones become invalid. Refused: `second-factor-off`. */
export function makeRecoveryCodes(
  db: Db,
  input: { personId: string; codeHashes: readonly string[] },
  now: number,
): Result<null, 'second-factor-off'> {
  return write(db, (tx) => {
    const { personId } = input
    if (secondFactorOf(tx, personId)?.confirmedAt == null) return refuse('second-factor-off')
    keepRecoveryCodes(tx, personId, input.codeHashes)
    personEvent(tx, { what: 'person.recovery-codes-made', actor: { id: personId }, personId, now })
    return ok(null)
  })
}
