import {
  clearDueFailure,
  type DueFailure,
  type DueKey,
  nameOf,
  recordDueFailure,
} from '#db/commands/schedule/steps/due-failures.ts'
import { isDiskTrouble } from '#db/engine/disk-trouble.ts'
import type { Db } from '#db/engine/open.ts'
import { isBusy } from '#db/engine/write.ts'

export type JobReport = {
  what: DueKey['kind'] | 'licence-end'
  /** The row or step that failed. */
  ref?: string
  articleId?: number
  dueAt?: number
  done: boolean
  /** A refusal's code; `failed` for an error, `disk` for an error of the disk. */
  because?: string
  attempts?: number
  isSetAside?: boolean
  error?: unknown
}

/** One pass of the scheduler over everything that is due. */
export type DueRun = {
  db: Db
  /** ms UTC. */
  now: number
  failures: Map<string, DueFailure>
  report: (report: JobReport) => void
  /** The first disk error: nothing could be written, and the pass is repeated later. */
  trouble: unknown
}

type Row = DueKey & Pick<JobReport, 'articleId' | 'dueAt'>

/**
 * Runs one piece of due work; if it throws, the failure is counted and everything else goes on. False on a disk error,
 * because trying the next row is no use then. A busy error is thrown, so that the caller retries.
 */
export function attempt(run: DueRun, row: Row, work: () => void, giveUp?: (failure: DueFailure) => void): boolean {
  try {
    work()
    if (run.failures.delete(nameOf(row))) clearDueFailure(run.db, row)
    return true
  } catch (error) {
    if (isBusy(error)) throw error
    return failed(run, row, error, giveUp)
  }
}

function failed(run: DueRun, row: Row, error: unknown, giveUp?: (failure: DueFailure) => void): boolean {
  const { kind: what, ...about } = row
  const report = { what, ...about, done: false, error }
  if (isDiskTrouble(error)) return noteTrouble(run, report)
  try {
    const failure = recordDueFailure(run.db, row, error, run.now)
    run.failures.set(nameOf(row), failure)
    const isSetAside = failure.retryAt === null
    run.report({ ...report, because: 'failed', attempts: failure.attempts, isSetAside })
    if (isSetAside) attemptGivingUp(run, report, () => giveUp?.(failure))
    return true
  } catch (unnoted) {
    if (isBusy(unnoted)) throw unnoted
    return noteTrouble(run, { ...report, error: unnoted })
  }
}

/** If not even that can be written, the failure stays set aside. */
function attemptGivingUp(run: DueRun, report: JobReport, giveUp: () => void): void {
  try {
    giveUp()
  } catch (error) {
    if (isBusy(error)) throw error
    run.report({ ...report, because: 'failed', error })
  }
}

function noteTrouble(run: DueRun, report: JobReport): false {
  run.trouble ??= report.error
  run.report({ ...report, because: 'disk' })
  return false
}

/**
 * Runs rows that are due together in one transaction; if that fails, each in one of its own, so that only the faulty
 * row is left over. Returns whether there may be more.
 */
export function attemptBatch<R extends Row>(run: DueRun, rows: readonly R[], work: (rows: readonly R[]) => void) {
  if (rows.length === 0) return false
  try {
    work(rows)
    for (const row of rows) if (run.failures.delete(nameOf(row))) clearDueFailure(run.db, row)
    return true
  } catch (error) {
    if (isBusy(error)) throw error
    return rows.every((row) => attempt(run, row, () => work([row])))
  }
}
