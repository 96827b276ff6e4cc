import { eq, or } from 'drizzle-orm'
import { personEvent } from '#db/commands/people/steps/person-event.ts'
import { commandFor } from '#db/commands/shared/command-for.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { readSignInRules } from '#db/queries/people/read-sign-in-rules.ts'
import { secondFactorOf } from '#db/queries/people/second-factor-of.ts'
import { people, secondFactors, secondSteps, sessions } from '#db/schema/tables.ts'
import type { Role } from '#domain/permissions/can.ts'
import { mustHaveSecondFactor } from '#domain/permissions/sign-in-rules.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

type Own = { id: string; role: Role }

/**
 * Turns off one's own second factor; the caller has checked the password. Refused: `second-factor-off`,
 * `second-factor-required`.
 */
export function endOwnSecondFactor(
  db: Db,
  { id, role }: Own,
  now: number,
): Result<null, 'second-factor-off' | 'second-factor-required'> {
  return write(db, (tx) => {
    if (mustHaveSecondFactor(readSignInRules(tx), role)) return refuse('second-factor-required')
    if (!forget(tx, id)) return refuse('second-factor-off')
    personEvent(tx, { what: 'person.second-factor-off', actor: { id }, personId: id, now })
    return ok(null)
  })
}

/**
 * Removes the second factor of a person, named by id or email, who lost their phone, and signs them out everywhere.
 * One's own needs the password (`endOwnSecondFactor`): `not-allowed`. Also refused: `not-found`, `second-factor-off`.
 */
export const resetSecondFactor = commandFor('people.manage', (tx, input: { person: string }, { actor, now }) => {
  const email = input.person.trim().toLowerCase()
  const isMeant = or(eq(people.id, input.person), eq(people.email, email))
  const person = tx.select({ id: people.id }).from(people).where(isMeant).get()
  if (!person) return refuse('not-found')
  if (person.id === actor.id) return refuse('not-allowed')
  if (!forget(tx, person.id)) return refuse('second-factor-off')
  tx.delete(sessions).where(eq(sessions.personId, person.id)).run()
  personEvent(tx, { what: 'person.second-factor-off', actor, personId: person.id, now })
  return ok(null)
})

/** Deletes the second factor with its recovery codes and every pending second step. Returns whether it was on. */
function forget(tx: Tx, personId: string): boolean {
  const wasOn = secondFactorOf(tx, personId)?.confirmedAt != null
  tx.delete(secondFactors).where(eq(secondFactors.personId, personId)).run()
  tx.delete(secondSteps).where(eq(secondSteps.personId, personId)).run()
  return wasOn
}
