import { isNull } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { alerts } from '#db/schema/tables.ts'
import type { Alert } from '#domain/upkeep/alert-details.ts'
import { ALERT_CAUSES } from '#domain/upkeep/upkeep-run.ts'

/** The conditions that hold, as the server last found them, in the order of `ALERT_CAUSES`. */
export function openAlerts(db: Readable): Alert[] {
  const { cause, since, details } = alerts
  const rows = db.select({ cause, since, details }).from(alerts).where(isNull(alerts.mendedAt)).all() as Alert[]
  return rows.sort((a, b) => ALERT_CAUSES.indexOf(a.cause) - ALERT_CAUSES.indexOf(b.cause))
}
