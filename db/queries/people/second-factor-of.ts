import { and, eq, isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, prepared, type RowOf } from '#db/engine/prepared.ts'
import { recoveryCodes, secondFactors } from '#db/schema/tables.ts'

const OF_PERSON = prepared({ personId: secondFactors.personId }, (db, { personId }) => {
  const codesLeft = db.$count(recoveryCodes, and(eq(recoveryCodes.personId, personId), isNull(recoveryCodes.usedAt)))
  return db
    .select({ ...columns(secondFactors, 'secret', 'salt', 'lastStep', 'confirmedAt'), codesLeft })
    .from(secondFactors)
    .where(eq(secondFactors.personId, personId))
})
export type SecondFactor = RowOf<typeof OF_PERSON>

/** A person's second factor, confirmed or only offered; null if there is none. */
export function secondFactorOf(db: Readable, personId: string): SecondFactor | null {
  return OF_PERSON.get(db, { personId }) ?? null
}
