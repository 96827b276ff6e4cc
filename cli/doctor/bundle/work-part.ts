import { desc, isNotNull } from 'drizzle-orm'
import { codesIn } from '#cli/doctor/bundle/codes-in.ts'
import { deliveryKind } from '#cli/doctor/checks/queue-check.ts'
import { outboxCounts } from '#db/commands/outbox/steps/outbox-rows.ts'
import { columns } from '#db/engine/columns.ts'
import type { Db } from '#db/engine/open.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { dueFailures } from '#db/schema/due.ts'
import { importBatches } from '#db/schema/imports.ts'
import { outbox } from '#db/schema/newsroom-tables.ts'

const UPKEEP = ['backup', 'copy-elsewhere', 'drill', 'releases'] as const
const oneOf = (known: readonly string[], word: string): string => (known.includes(word) ? word : 'other')
const STATES = ['new', 'planned', 'importing', 'imported', 'undoing', 'undone']
const KINDS = ['publish', 'front', 'licence', 'picture', 'step']

/** Work that fails, by numbers, times and codes of errors: an error's text may quote anything. */
export function workPart(db: Db): Record<string, unknown> {
  return {
    dueFailures: db
      .select()
      .from(dueFailures)
      .orderBy(desc(dueFailures.failedAt))
      .limit(200)
      .all()
      .map(({ kind, ref, lastError, ...times }) => ({
        kind: oneOf(KINDS, kind),
        ...(/^\d{1,15}$/.test(ref) && { row: Number(ref) }),
        ...times,
        codes: codesIn(lastError),
      })),
    outbox: outboxCounts(db).map(({ kind, ...counts }) => ({ kind: deliveryKind(kind), ...counts })),
    failedDeliveries: db
      .select(columns(outbox, 'kind', 'attempts', 'dueAt', 'doneAt', 'lastError'))
      .from(outbox)
      .where(isNotNull(outbox.lastError))
      .orderBy(desc(outbox.id))
      .limit(200)
      .all()
      .map(({ kind, lastError, ...times }) => ({
        kind: deliveryKind(kind),
        ...times,
        codes: codesIn(lastError ?? ''),
      })),
    imports: db
      .select(columns(importBatches, 'id', 'state', 'wanted', 'error'))
      .from(importBatches)
      .orderBy(desc(importBatches.id))
      .limit(50)
      .all()
      .map(({ id, state, wanted, error }) => ({
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
