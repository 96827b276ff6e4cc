import { and, eq, isNull, lt } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { secondFactorOf } from '#db/queries/people/second-factor-of.ts'
import { recoveryCodes, secondFactors } from '#db/schema/tables.ts'
import { stepOfCode } from '#db/secrets/second-factor-codes.ts'

/** A code that a person entered: of their app, or the hash of one of their recovery codes. */
export type GivenCode = { is: 'app'; code: string } | { is: 'recovery'; codeHash: string }

/**
 * Uses a code up and returns whether it counted. No time step counts twice, nor one before it; no recovery code counts
 * twice.
 */
export function consumeCode(tx: Tx, personId: string, given: GivenCode, now: number): boolean {
  if (given.is === 'recovery') {
    const isIt = and(eq(recoveryCodes.personId, personId), eq(recoveryCodes.codeHash, given.codeHash))
    const codes = tx.update(recoveryCodes).set({ usedAt: now })
    const used = codes.where(and(isIt, isNull(recoveryCodes.usedAt))).run()
    return used.changes === 1
  }
  const factor = secondFactorOf(tx, personId)
  const step = factor && stepOfCode(factor.secret, given.code, now)
  if (step === null) return false
  const isNew = and(eq(secondFactors.personId, personId), lt(secondFactors.lastStep, step))
  const used = tx.update(secondFactors).set({ lastStep: step }).where(isNew).run()
  return used.changes === 1
}
