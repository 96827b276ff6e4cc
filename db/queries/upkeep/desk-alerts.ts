import type { Readable } from '#db/engine/open.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { openAlerts } from '#db/queries/upkeep/open-alerts.ts'
import type { DeskAlert } from '#domain/article/planning/plan-views.ts'
import { alertWords } from '#domain/upkeep/alert-words.ts'
import { letterTime } from '#domain/upkeep/letter-time.ts'

/** The conditions that hold, in plain words, with times in the paper's zone. For admins. */
export function deskAlerts(db: Readable): DeskAlert[] {
  const alerts = openAlerts(db)
  if (alerts.length === 0) return []
  const { zone } = paperSettings(db)
  return alerts.map((alert) => ({
    cause: alert.cause,
    since: alert.since,
    ...alertWords(alert, (at) => letterTime(zone, at)),
  }))
}
