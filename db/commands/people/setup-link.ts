import { personLink } from '#db/commands/people/steps/person-link.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { people } from '#db/schema/tables.ts'
import { ok, refuse } from '#domain/result.ts'

/**
 * The token of a link that makes the first admin, valid 72 hours; null if there is a person already. `now` in ms UTC.
 */
export function setupLink(db: Db, now: number): { token: string } | null {
  const made = write(db, (tx) => {
    if (tx.select({ id: people.id }).from(people).limit(1).get()) return refuse('set-up-already')
    return ok({ token: personLink(tx, { purpose: 'setup', personId: null, by: null, now }).token })
  })
  return made.ok ? made.value : null
}
