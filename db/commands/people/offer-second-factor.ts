import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { secondFactorOf } from '#db/queries/people/second-factor-of.ts'
import { secondFactors } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Input = { personId: string; secret: string; salt: string }

/** Stores a secret that the person's app is about to learn; it is required only once they confirmed it by a code. */
export function offerSecondFactor(db: Db, input: Input, now: number): Result<null, 'second-factor-on'> {
  return write(db, (tx) => {
    if (secondFactorOf(tx, input.personId)?.confirmedAt != null) return refuse('second-factor-on')
    const offered = { ...input, lastStep: -1, createdAt: now, confirmedAt: null }
    tx.insert(secondFactors).values(offered).onConflictDoUpdate({ target: secondFactors.personId, set: offered }).run()
    return ok(null)
  })
}
