import { and, eq, isNull, lte } from 'drizzle-orm'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { type NewSession, startSession } from '#db/commands/people/steps/start-session.ts'
import type { Db } from '#db/engine/open.ts'
import { columns } from '#db/engine/prepared.ts'
import { write } from '#db/engine/write.ts'
import { secondFactorOf } from '#db/queries/people/second-factor-of.ts'
import { people, secondSteps } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const SECOND_STEP_MS = 10 * 60_000

export type SignedInFacts = { id: string; name: string; email: string; role: 'reporter' | 'editor' | 'admin' }
type Input = { personId: string; session: NewSession; stepToken: string }
type Signed = { is: 'in'; person: SignedInFacts } | { is: 'second-step'; livesMs: number }

/**
 * Signs in a person whose password was right: with a session, or, if they have a second factor, only to the second
 * step, for which `stepToken` is valid ten minutes. Refused: `not-found` for a disabled person.
 */
export function signInPerson(
  db: Db,
  { personId, session, stepToken }: Input,
  now: number,
): Result<Signed, 'not-found'> {
  return write(db, (tx): Result<Signed, 'not-found'> => {
    const isHere = and(eq(people.id, personId), isNull(people.disabledAt))
    const all = tx.select(columns(people, 'id', 'name', 'email', 'role')).from(people)
    const person = all.where(isHere).get()
    if (!person) return refuse('not-found')
    if (secondFactorOf(tx, personId)?.confirmedAt != null) {
      tx.delete(secondSteps).where(lte(secondSteps.expiresAt, now)).run()
      const row = { tokenHash: hashOfToken(stepToken), personId, createdAt: now, expiresAt: now + SECOND_STEP_MS }
      tx.insert(secondSteps).values(row).run()
      return ok({ is: 'second-step', livesMs: SECOND_STEP_MS })
    }
    startSession(tx, personId, session, now)
    personEvent(tx, { what: 'person.signed-in', actor: person, personId, now })
    return ok({ is: 'in', person })
  })
}
