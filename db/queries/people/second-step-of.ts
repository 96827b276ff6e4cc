import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { people, secondFactors, secondSteps } from '#db/schema/tables.ts'
import { hashOfToken } from '#db/secrets/token.ts'

export type SecondStep = { personId: string; email: string; salt: string }

/**
 * The person and the facts of a pending second step by its token; null if it has expired or the person is disabled.
 * `now` in ms UTC.
 */
export function secondStepOf(db: Readable, token: string, now: number): SecondStep | null {
  const step = db
    .select({ personId: people.id, email: people.email, salt: secondFactors.salt })
    .from(secondSteps)
    .innerJoin(people, and(eq(people.id, secondSteps.personId), isNull(people.disabledAt)))
    .innerJoin(secondFactors, eq(secondFactors.personId, people.id))
    .where(and(eq(secondSteps.tokenHash, hashOfToken(token)), gt(secondSteps.expiresAt, now)))
    .get()
  return step ?? null
}
