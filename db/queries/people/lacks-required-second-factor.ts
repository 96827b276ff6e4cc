import type { Readable } from '#db/engine/open.ts'
import { readSignInRules } from '#db/queries/people/read-sign-in-rules.ts'
import { secondFactorOf } from '#db/queries/people/second-factor-of.ts'
import type { Role } from '#domain/permissions/can.ts'
import { mustHaveSecondFactor } from '#domain/permissions/sign-in-rules.ts'

/** Whether the paper requires a second factor of a person who has none. */
export const lacksRequiredSecondFactor = (db: Readable, { id, role }: { id: string; role: Role }): boolean =>
  mustHaveSecondFactor(readSignInRules(db), role) && secondFactorOf(db, id)?.confirmedAt == null
