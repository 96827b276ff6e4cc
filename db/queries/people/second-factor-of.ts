import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

export type SecondFactor = {
  secret: string
  salt: string
  lastStep: number
  confirmedAt: number | null
  codesLeft: number
}

/** A person's second factor, confirmed or only offered; null if there is none. */
export function secondFactorOf(db: Readable, personId: string): SecondFactor | null {
  const sql = `select secret, salt, last_step lastStep, confirmed_at confirmedAt,
    (select count(*) from recovery_codes r where r.person_id = f.person_id and r.used_at is null) codesLeft
    from second_factors f where f.person_id = ?`
  return statement<SecondFactor>(db, sql).get(personId) ?? null
}
