import type { Readable } from '#db/engine/open.ts'
import { clockAnchor } from '#db/queries/schedule/clock-state.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import { openAlerts } from '#db/queries/upkeep/open-alerts.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import type { AlertCause, UpkeepKind } from '#domain/upkeep/upkeep-run.ts'

/** Dates in ISO 8601; null if it never succeeded. `drill`: the result of the last drill, null before the first. */
type UpkeepHealth = {
  lastBackup: string | null
  lastCopyElsewhere: string | null
  lastDrill: string | null
  drill: 'passed' | 'failed' | null
}
/** `upkeep` is absent before any backup or drill ran. */
export type LastResults = { warnings: string[]; upkeep?: UpkeepHealth }

const SAFETY = ['backup', 'copy-elsewhere', 'drill'] as const satisfies UpkeepKind[]
/** Alerts about the paper's safety. The others are named by codes of their own, or are for admins alone. */
const PUBLIC_CAUSES: ReadonlySet<AlertCause> = new Set(['backup-late', 'copy-late', 'drill-failed', 'disk-fills'])

/**
 * Reads the results that the server's checks stored last, for `/healthz`, which runs no check itself. Warnings are codes
 * of conditions that need attention while everything is served: `clock-in-doubt` while the clock was set and nobody
 * confirmed it, `due-work-failing` while due or recurring work keeps failing, and the open alerts about backups, drills
 * and the disk. Empty if the database cannot be read, which other checks report.
 */
export function lastResults(db: Readable): LastResults {
  try {
    const open = openAlerts(db).filter(({ cause }) => PUBLIC_CAUSES.has(cause))
    const warnings: string[] = open.map(({ cause }) => cause)
    if (failingWork(db).length > 0) warnings.unshift('due-work-failing')
    if (clockAnchor(db)?.partedMs != null) warnings.unshift('clock-in-doubt')
    const runs = upkeepRunsOf(db)
    if (!SAFETY.some((what) => runs.has(what))) return { warnings }
    const at = (what: UpkeepKind) => dateOf(runs.get(what)?.succeededAt ?? null)
    const last = { lastBackup: at('backup'), lastCopyElsewhere: at('copy-elsewhere'), lastDrill: at('drill') }
    const drill = runs.get('drill')
    return { warnings, upkeep: { ...last, drill: drill ? (drill.problem === null ? 'passed' : 'failed') : null } }
  } catch {
    return { warnings: [] }
  }
}

const dateOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
