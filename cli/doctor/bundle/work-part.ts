import { codesIn } from '#cli/doctor/bundle/codes-in.ts'
import { deliveryKind } from '#cli/doctor/checks/queue-check.ts'
import { outboxCounts } from '#db/commands/outbox/steps/outbox-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'

type Failure = { kind: string; ref: string; attempts: number; failedAt: number; retryAt: number | null; error: string }
type Delivery = { kind: string; attempts: number; dueAt: number; doneAt: number | null; error: string }
type Batch = { id: number; state: string; wanted: string | null; error: string | null }

const FAILURES = `select kind, ref, attempts, failed_at failedAt, retry_at retryAt, coalesce(last_error, '') error
  from due_failures order by failed_at desc limit 200`
const DELIVERIES = `select kind, attempts, due_at dueAt, done_at doneAt, coalesce(last_error, '') error from outbox
  where last_error is not null order by id desc limit 200`
const BATCHES = `select id, state, wanted, coalesce(error, null) error from import_batches order by id desc limit 50`

const UPKEEP = ['backup', 'copy-elsewhere', 'drill', 'releases'] as const
const oneOf = (known: readonly string[], word: string): string => (known.includes(word) ? word : 'other')
const STATES = ['new', 'planned', 'importing', 'imported', 'undoing', 'undone']
const KINDS = ['publish', 'front', 'licence', 'picture', 'step']

/** Work that fails, by numbers, times and codes of errors: an error's text may quote anything. */
export function workPart(db: Db): Record<string, unknown> {
  return {
    dueFailures: statement<Failure>(db, FAILURES)
      .all()
      .map(({ kind, ref, error, ...times }) => ({
        ...{ kind: oneOf(KINDS, kind), ...(/^\d{1,15}$/.test(ref) && { row: Number(ref) }) },
        ...times,
        codes: codesIn(error),
      })),
    outbox: outboxCounts(db).map(({ kind, ...counts }) => ({ kind: deliveryKind(kind), ...counts })),
    failedDeliveries: statement<Delivery>(db, DELIVERIES)
      .all()
      .map(({ kind, error, ...times }) => ({ kind: deliveryKind(kind), ...times, codes: codesIn(error) })),
    imports: statement<Batch>(db, BATCHES)
      .all()
      .map(({ id, state, wanted, error }) => ({
        ...{ id, state: oneOf(STATES, state), isWanted: wanted !== null },
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
