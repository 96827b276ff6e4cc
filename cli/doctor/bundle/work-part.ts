import { codesIn } from '#cli/doctor/bundle/codes-in.ts'
import { outboxCounts } from '#db/commands/outbox/steps/outbox-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { deliveryKind } from '#db/health/work-checks.ts'
import { failedWork } from '#db/queries/upkeep/failed-work.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'

const UPKEEP = ['backup', 'copy-elsewhere', 'drill', 'releases'] as const
const oneOf = (known: readonly string[], word: string): string => (known.includes(word) ? word : 'other')
const STATES = ['new', 'planned', 'importing', 'imported', 'undoing', 'undone']
const KINDS = ['publish', 'front', 'licence', 'picture', 'step']

/** Work that fails, by numbers, times and codes of errors: an error's text may quote anything. */
export function workPart(db: Db): Record<string, unknown> {
  const failed = failedWork(db)
  return {
    dueFailures: failed.due.map(({ kind, ref, lastError, ...times }) => ({
      kind: oneOf(KINDS, kind),
      ...(/^\d{1,15}$/.test(ref) && { row: Number(ref) }),
      ...times,
      codes: codesIn(lastError),
    })),
    outbox: outboxCounts(db).map(({ kind, ...counts }) => ({ kind: deliveryKind(kind), ...counts })),
    failedDeliveries: failed.deliveries.map(({ kind, lastError, ...times }) => ({
      kind: deliveryKind(kind),
      ...times,
      codes: codesIn(lastError ?? ''),
    })),
    imports: failed.imports.map(({ id, state, wanted, error }) => ({
      id,
      state: oneOf(STATES, state),
      isWanted: wanted !== null,
      ...(error !== null && { codes: codesIn(error) }),
    })),
  }
}

/** The last run of each kind of upkeep, without its sentence and details. */
export function upkeepPart(db: Db): object[] {
  const runs = upkeepRunsOf(db)
  return UPKEEP.flatMap((what) => {
    const run = runs.get(what)
    if (!run) return []
    const { beganAt, endedAt, succeededAt, problem } = run
    return [{ what, beganAt, endedAt, succeededAt, ...(problem !== null && { codes: codesIn(problem) }) }]
  })
}
