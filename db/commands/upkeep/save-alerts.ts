import { eq } from 'drizzle-orm'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { alerts } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'
import type { AlertFindings } from '#domain/upkeep/alert-details.ts'
import { ALERT_CAUSES } from '#domain/upkeep/upkeep-run.ts'
import type { AlertCause } from '#domain/upkeep/upkeep-run.ts'

type Row = typeof alerts.$inferSelect
type Change = Omit<Row, 'mailedAt'>

/**
 * Stores what was found at `now` (ms UTC): a cause that holds is opened or keeps its `since`; one that no longer holds is
 * mended. A cause that could not be found out stays as it was. Writes only if something changed.
 */
export function saveAlerts(db: Db, found: AlertFindings, now: number): Result<null, never> {
  const rows = db.select().from(alerts).all()
  const before = new Map(rows.map((row) => [row.cause, row]))
  const changes = ALERT_CAUSES.flatMap((cause) => changeOf(cause, { found, before: before.get(cause), now }) ?? [])
  if (changes.length === 0) return ok(null)
  return write(db, (tx) => {
    for (const change of changes) save(tx, change)
    return ok(null)
  })
}

type Seen = { found: AlertFindings; before: Row | undefined; now: number }

function changeOf(cause: AlertCause, { found, before, now }: Seen): Change | null {
  const details = found[cause]
  if (details === undefined) return null
  const isOpen = before !== undefined && before.mendedAt === null
  if (details === null) return isOpen ? { cause, since: before.since, details: before.details, mendedAt: now } : null
  if (isOpen && JSON.stringify(details) === JSON.stringify(before.details)) return null
  return { cause, since: isOpen ? before.since : now, details, mendedAt: null }
}

function save(tx: Tx, { cause, ...values }: Change): void {
  const row = { cause, ...values }
  const stored = tx.update(alerts).set(values).where(eq(alerts.cause, cause)).run()
  if (stored.changes === 0) tx.insert(alerts).values(row).run()
}
