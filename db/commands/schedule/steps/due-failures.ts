import type { Db, Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

/** Key of a failure: a row of that kind by its id, or a step of the scheduler by its name. */
export type DueKey = { kind: 'publish' | 'front' | 'licence' | 'picture' | 'step'; ref: string }
export type DueFailure = DueKey & { attempts: number; retryAt: number | null }

const SECOND_MS = 1_000
/**
 * Delays between attempts. Publications and fronts are set aside after the last; all other work keeps to the last
 * delay.
 */
const RETRY_MS = [2, 10, 30, 120, 300].map((seconds) => seconds * SECOND_MS)
const ENDS: ReadonlySet<DueKey['kind']> = new Set(['publish', 'front'])
/** SQL condition: no failure of this kind keeps the row from being tried at `@now`. */
export const isRetryDue = (kind: DueKey['kind'], ref: string): string =>
  `not exists (select 1 from due_failures f where f.kind = '${kind}' and f.ref = cast(${ref} as text)
     and coalesce(f.retry_at, 9e15) > @now)`

export const nameOf = ({ kind, ref }: DueKey): string => `${kind} ${ref}`

/** Every failure, by `nameOf`. There are none, or few. */
export function dueFailures(db: Readable): Map<string, DueFailure> {
  const rows = statement<DueFailure>(db, 'select kind, ref, attempts, retry_at retryAt from due_failures').all()
  return new Map(rows.map((row) => [nameOf(row), row]))
}

const NOTE = `insert into due_failures (kind, ref, attempts, failed_at, retry_at, last_error)
  values (@kind, @ref, @attempts, @now, @retryAt, @lastError)
  on conflict (kind, ref) do update set attempts = @attempts, failed_at = @now, retry_at = @retryAt, last_error = @lastError`

/** Counts a failed attempt and sets the time of the next. `retryAt` null: it is set aside. `now` in ms UTC. */
export function recordDueFailure(db: Db, { kind, ref }: DueKey, error: unknown, now: number): DueFailure {
  const before = statement<{ attempts: number }>(db, 'select attempts from due_failures where kind = ? and ref = ?')
  const attempts = (before.get(kind, ref)?.attempts ?? 0) + 1
  const isOver = ENDS.has(kind) && attempts > RETRY_MS.length
  const waitMs = RETRY_MS[Math.min(attempts, RETRY_MS.length) - 1] ?? SECOND_MS
  const retryAt = isOver ? null : now + waitMs
  const lastError = String(error instanceof Error ? error.message : error).slice(0, 500)
  statement(db, NOTE).run({ kind, ref, attempts, now, retryAt, lastError })
  return { kind, ref, attempts, retryAt }
}

export function clearDueFailure(db: Db, { kind, ref }: DueKey): void {
  statement(db, 'delete from due_failures where kind = ? and ref = ?').run(kind, ref)
}

// A failure is stale if its job or front is no longer waiting; that of a licence, picture or step if it was due and
// nobody tried it.
const STALE = `delete from due_failures where
  (kind = 'publish' and not exists (select 1 from jobs j where cast(j.id as text) = ref and j.done_at is null))
  or (kind = 'front' and not exists
    (select 1 from planned_fronts p where cast(p.id as text) = ref and p.done_at is null))
  or (kind in ('licence', 'picture', 'step') and retry_at <= ?)`

/** Deletes failures of work that is no longer due. Called after everything that was due was tried. */
export function dropStaleFailures(db: Db, now: number): void {
  statement(db, STALE).run(now)
}
