import type { Readable } from '#db/engine/open.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import type { UpkeepKind } from '#domain/upkeep/upkeep-run.ts'

/** Dates in ISO 8601; null if it never succeeded. `drill`: the result of the last drill, null before the first. */
export type UpkeepHealth = {
  lastBackup: string | null
  lastCopyElsewhere: string | null
  lastDrill: string | null
  drill: 'passed' | 'failed' | null
}

const SAFETY = ['backup', 'copy-elsewhere', 'drill'] as const satisfies UpkeepKind[]

/** When backups and drills last succeeded; null before any ran, and if the database cannot be read. */
export function upkeepHealth(db: Readable): UpkeepHealth | null {
  try {
    const runs = upkeepRunsOf(db)
    if (!SAFETY.some((what) => runs.has(what))) return null
    const at = (what: UpkeepKind) => dateOf(runs.get(what)?.succeededAt ?? null)
    const drill = runs.get('drill')
    return {
      lastBackup: at('backup'),
      lastCopyElsewhere: at('copy-elsewhere'),
      lastDrill: at('drill'),
      drill: drill ? (drill.problem === null ? 'passed' : 'failed') : null,
    }
  } catch {
    return null
  }
}

const dateOf = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString())
