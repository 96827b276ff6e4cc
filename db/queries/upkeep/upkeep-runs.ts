import type { Readable } from '#db/engine/open.ts'
import { upkeepRuns } from '#db/schema/tables.ts'
import type { UpkeepKind, UpkeepRun } from '#domain/upkeep/upkeep-run.ts'

/** The last run of each kind of upkeep that ever ran. */
export const upkeepRunsOf = (db: Readable): Map<UpkeepKind, UpkeepRun> =>
  new Map(
    db
      .select()
      .from(upkeepRuns)
      .all()
      .map((run) => [run.what, run]),
  )
