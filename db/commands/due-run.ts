import { clearDueFailure, type DueFailure, type DueKey, nameOf, noteDueFailure } from '#db/commands/due-failures.ts'
import { isDiskTrouble } from '#db/disk-trouble.ts'
import type { Db } from '#db/open.ts'
import { isBusy } from '#db/write.ts'

export type JobReport = {
  what: DueKey['kind'] | 'licence-end'
  /** Of a failure: the row or step. */
  ref?: string
  articleId?: number
  dueAt?: number
  done: boolean
  /** A refusal's code; `failed` for an error, `disk` for one that is the machine's. */
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
 * Does one piece of due work; where it throws, the failure is counted and everything else goes on. False where the disk
 * is at fault, so that trying the next row is no use. A busy database is thrown: the caller tries again.
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
    const failure = noteDueFailure(run.db, row, error, run.now)
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

/** Where not even that can be written, the failure stays set aside. */
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
 * Does rows that are due together in one transaction; where that fails, each in one of its own, so that only the row at
 * fault is left over. Answers whether there may be more.
 */
export function attemptTogether<R extends Row>(run: DueRun, rows: readonly R[], work: (rows: readonly R[]) => void) {
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
