import { eq } from 'drizzle-orm'
import { keepRecoveryCodes } from '#db/commands/people/make-recovery-codes.ts'
import { consumeCode } from '#db/commands/people/steps/consume-code.ts'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { type NewSession, startSession } from '#db/commands/people/steps/start-session.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { secondFactorOf } from '#db/queries/people/second-factor-of.ts'
import { secondFactors, sessions } from '#db/schema/tables.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Input = { personId: string; code: string; codeHashes: readonly string[]; session: NewSession }

/**
 * Turns a second factor on by its first code. Every earlier session ends; the one that made the request continues under
 * a new token. Refused: `set-up-expired`, `second-factor-on`, `wrong-code`.
 */
export function confirmSecondFactor(
  db: Db,
  input: Input,
  now: number,
): Result<null, 'set-up-expired' | 'second-factor-on' | 'wrong-code'> {
  return write(db, (tx) => {
    const { personId, code } = input
    const offered = secondFactorOf(tx, personId)
    if (!offered) return refuse('set-up-expired')
    if (offered.confirmedAt !== null) return refuse('second-factor-on')
    if (!consumeCode(tx, personId, { is: 'app', code }, now)) return refuse('wrong-code', { field: 'code' })
    tx.update(secondFactors).set({ confirmedAt: now }).where(eq(secondFactors.personId, personId)).run()
    keepRecoveryCodes(tx, personId, input.codeHashes)
    tx.delete(sessions).where(eq(sessions.personId, personId)).run()
    startSession(tx, personId, input.session, now)
    personEvent(tx, { what: 'person.second-factor-on', actor: { id: personId }, personId, now })
    return ok(null)
  })
}
