import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { upkeepRuns } from '#db/schema/tables.ts'
import { ok, type Result } from '#domain/result.ts'
import type { UpkeepKind } from '#domain/upkeep/upkeep-run.ts'

type Run = { beganAt: number; endedAt: number; problem: string | null; details?: Record<string, unknown> }

/** Stores the result of a run of upkeep in place of the one before; a success moves `succeededAt`. Times in ms UTC. */
export function recordUpkeepRun(db: Db, what: UpkeepKind, run: Run): Result<null, never> {
  const { beganAt, endedAt, problem, details = {} } = run
  const values = { beganAt, endedAt, problem, details, ...(problem === null && { succeededAt: endedAt }) }
  return write(db, (tx) => {
    const row = { what, ...values }
    tx.insert(upkeepRuns).values(row).onConflictDoUpdate({ target: upkeepRuns.what, set: values }).run()
    return ok(null)
  })
}
