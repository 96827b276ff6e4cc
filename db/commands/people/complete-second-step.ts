import { eq } from 'drizzle-orm'
import type { SignedInFacts } from '#db/commands/people/sign-in-person.ts'
import { type GivenCode, consumeCode } from '#db/commands/people/steps/consume-code.ts'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { type NewSession, startSession } from '#db/commands/people/steps/start-session.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { secondStepOf } from '#db/queries/people/second-step-of.ts'
import { people, secondSteps } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Input = { token: string; given: GivenCode; session: NewSession }
type Code = 'second-step-over' | 'wrong-code'

/**
 * Completes the second half of a sign-in: a valid code ends the step and starts the session, with a token of its own.
 * Refused: `second-step-over` if the password must be given anew; `wrong-code`, also for one that was used before.
 */
export function completeSecondStep(db: Db, input: Input, now: number): Result<SignedInFacts, Code> {
  return write(db, (tx): Result<SignedInFacts, Code> => {
    const step = secondStepOf(tx, input.token, now)
    if (!step) return refuse('second-step-over')
    const { personId } = step
    if (!consumeCode(tx, personId, input.given, now)) return refuse('wrong-code', { field: 'code' })
    const isThis = eq(secondSteps.tokenHash, hashOfToken(input.token))
    tx.delete(secondSteps).where(isThis).run()
    startSession(tx, personId, input.session, now)
    const what = input.given.is === 'app' ? 'person.signed-in' : 'person.recovery-code-used'
    personEvent(tx, { what, actor: { id: personId }, personId, now })
    const { id, name, email, role } = people
    const person = tx.select({ id, name, email, role }).from(people).where(eq(people.id, personId)).get()
    return person ? ok(person) : refuse('second-step-over')
  })
}
