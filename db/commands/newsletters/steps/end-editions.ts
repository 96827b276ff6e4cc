import { sql } from 'drizzle-orm'
import type { Tx } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { isClaimed, isWaiting } from '#db/queries/newsletters/sending-conditions.ts'
import { editions, sendings } from '#db/schema/tables.ts'

const isOfEdition = sql`${sendings.editionId} = ${editions.id}`

// By the key SQLite would pass over every letter that was sent before it finds one that waits.
const END = prepared({ endedAt: editions.createdAt }, (db, { endedAt }) =>
  db
    .update(editions)
    .set({ state: 'sent', endedAt })
    .where(
      sql`${editions.state} = 'sending'
        and not exists (select 1 from ${sendings} indexed by sendings_due where ${isOfEdition} and ${isWaiting})
        and not exists (select 1 from ${sendings} indexed by sendings_claimed where ${isOfEdition} and ${isClaimed})`,
    ),
)

/** Ends each edition of which no letter waits or is under way. `now` in ms UTC. */
export function endEditions(tx: Tx, now: number): void {
  END.run(tx, { endedAt: now })
}
