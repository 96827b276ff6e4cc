import { and, desc, eq, sql } from 'drizzle-orm'
import { endSubscriptions } from '#db/commands/newsletters/steps/subscriptions.ts'
import type { Tx } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { editions, readers, sendings } from '#db/schema/tables.ts'
import { type Bounce, bounceClass, endsByBounces, enhancedCode } from '#domain/newsletters/bounce-class.ts'

/** Editions that a rule about bounces looks at. */
const NEWEST = 10

const RESULTS = prepared({ reader: sendings.readerId, edition: sendings.editionId }, (db, { reader, edition }) =>
  db
    .select(columns(sendings, 'state', 'settledAt', 'smtpCode', 'smtpText', 'bouncedAt', 'bounceStatus'))
    .from(sendings)
    .innerJoin(editions, eq(editions.id, sendings.editionId))
    .innerJoin(readers, eq(readers.id, sendings.readerId))
    .where(
      and(
        eq(sendings.readerId, reader),
        // A later edition that a server took may come back yet.
        sql`(${sendings.state} = 'refused' or ${sendings.bouncedAt} is not null
          or (${sendings.state} = 'accepted' and ${sendings.editionId} <= ${edition}))`,
        sql`coalesce(${sendings.claimedAt}, 0) >= coalesce(${readers.provenAt}, 0)`,
        sql`${editions.listId} = (select list_id from editions e where e.id = ${edition})`,
      ),
    )
    .orderBy(desc(sendings.editionId))
    .limit(NEWEST),
)

/**
 * Ends the subscriptions of a reader whose editions of a list, up to that which came back now, were refused or came back
 * too often. `now` in ms UTC.
 */
export function endByBounces(tx: Tx, { readerId, editionId }: { readerId: number; editionId: number }, now: number) {
  const results = RESULTS.all(tx, { reader: readerId, edition: editionId }).flatMap((row): (Bounce | null)[] => {
    const status = row.bounceStatus ?? (row.state === 'refused' ? enhancedCode(row.smtpCode, row.smtpText ?? '') : null)
    if (status === null) return [null]
    const kind = bounceClass(status)
    return kind === null ? [] : [{ at: row.bouncedAt ?? row.settledAt ?? 0, class: kind }]
  })
  if (endsByBounces(results)) endSubscriptions(tx, { readerId, why: 'bounced' }, now)
}
