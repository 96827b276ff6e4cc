import type { Readable } from '#db/engine/open.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { isNewer, type NewerVersion, newerVersionSchema } from '#domain/upkeep/releases.ts'

/** The newer version that the last check of the releases file found; null if it is `running` by now, or there is none. */
export function newerVersion(db: Readable, running: string): NewerVersion | null {
  const found = newerVersionSchema.safeParse(upkeepRunsOf(db).get('releases')?.details['newer'])
  return found.success && isNewer(found.data.version, running) ? found.data : null
}
