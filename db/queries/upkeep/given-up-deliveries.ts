import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { AlertDetails } from '#domain/upkeep/alert-details.ts'
import type { HappenedWithin } from '#domain/upkeep/alert-limits.ts'

const GIVEN_UP = `select last_error why, kind = 'mail' and payload ->> '$.template' = 'alert' isAlert from outbox
  where done_at between @since and @until and last_error is not null order by done_at desc limit 1000`

/** Deliveries given up within these times, and the reason of the last; null if there are none. */
export function givenUpDeliveries(db: Readable, within: HappenedWithin): AlertDetails['delivery-gave-up'] | null {
  const rows = statement<{ why: string; isAlert: number | null }>(db, GIVEN_UP).all(within)
  const [last] = rows
  return last ? { count: rows.length, why: last.why, isOnlyAlerts: rows.every(({ isAlert }) => isAlert === 1) } : null
}
