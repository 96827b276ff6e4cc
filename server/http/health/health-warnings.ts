import type { Readable } from '#db/engine/open.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import { openAlerts } from '#db/queries/upkeep/open-alerts.ts'
import type { AlertCause } from '#domain/upkeep/upkeep-run.ts'

/** Alerts about the paper's safety. The others are named by codes of their own, or are for admins alone. */
const SHOWN: ReadonlySet<AlertCause> = new Set(['backup-late', 'copy-late', 'drill-failed', 'disk-fills'])

/**
 * Codes of conditions that need attention while everything is served: `clock-in-doubt` while the clock was set and
 * nobody confirmed it, `due-work-failing` while work that is due by time keeps failing, and the open alerts about
 * backups, drills and the disk. Empty if the database cannot be read, which other checks report.
 */
export function healthWarnings(db: Readable): string[] {
  try {
    return [
      ...(clockState(db).partedMs === null ? [] : ['clock-in-doubt']),
      ...(failingWork(db).length > 0 ? ['due-work-failing'] : []),
      ...openAlerts(db).flatMap(({ cause }) => (SHOWN.has(cause) ? cause : [])),
    ]
  } catch {
    return []
  }
}
