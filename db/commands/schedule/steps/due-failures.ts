import { and, eq, inArray, isNull, lte, notInArray, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Db, Readable } from '#db/engine/open.ts'
import { columns, prepared } from '#db/engine/prepared.ts'
import { dueFailures as failures, jobs, plannedFronts } from '#db/schema/tables.ts'

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
/** No failure of this kind keeps the row from being tried at `now`. */
export const isRetryDue = (kind: DueKey['kind'], ref: SQLiteColumn, now: SQL): SQL =>
  sql`not exists (select 1 from ${failures} where ${failures.kind} = ${kind}
    and ${failures.ref} = cast(${ref} as text) and coalesce(${failures.retryAt}, 9e15) > ${now})`

export const nameOf = ({ kind, ref }: DueKey): string => `${kind} ${ref}`

const ALL = prepared({}, (db) => db.select(columns(failures, 'kind', 'ref', 'attempts', 'retryAt')).from(failures))
const isOf = ({ kind, ref }: DueKey) => and(eq(failures.kind, kind), eq(failures.ref, ref))

/** Every failure, by `nameOf`. There are none, or few. */
export const dueFailures = (db: Readable): Map<string, DueFailure> =>
  new Map(ALL.all(db).map((row) => [nameOf(row), row]))

/** Counts a failed attempt and sets the time of the next. `retryAt` null: it is set aside. `now` in ms UTC. */
export function recordDueFailure(db: Db, { kind, ref }: DueKey, error: unknown, now: number): DueFailure {
  const before = db.select().from(failures).where(isOf({ kind, ref })).get()
  const attempts = (before?.attempts ?? 0) + 1
  const isOver = ENDS.has(kind) && attempts > RETRY_MS.length
  const waitMs = RETRY_MS[Math.min(attempts, RETRY_MS.length) - 1] ?? SECOND_MS
  const retryAt = isOver ? null : now + waitMs
  const lastError = String(error instanceof Error ? error.message : error).slice(0, 500)
  const row = { kind, ref, attempts, failedAt: now, retryAt, lastError }
  const target = [failures.kind, failures.ref]
  db.insert(failures).values(row).onConflictDoUpdate({ target, set: row }).run()
  return { kind, ref, attempts, retryAt }
}

export const clearDueFailure = (db: Db, key: DueKey): unknown => db.delete(failures).where(isOf(key)).run()

/**
 * Deletes failures of work that is no longer due: of a job or a front that is not waiting; of a licence, picture or step
 * if it was due and nobody tried it. Called after everything that was due was tried.
 */
export function dropStaleFailures(db: Db, now: number): void {
  const isGone = (kind: DueKey['kind'], table: typeof jobs | typeof plannedFronts) => {
    const ref = sql`cast(${table.id} as text)`
    const waiting = db.select({ ref }).from(table).where(isNull(table.doneAt))
    return and(eq(failures.kind, kind), notInArray(failures.ref, waiting))
  }
  const isUntried = and(inArray(failures.kind, ['licence', 'picture', 'step']), lte(failures.retryAt, now))
  const isStale = or(isGone('publish', jobs), isGone('front', plannedFronts), isUntried)
  db.delete(failures).where(isStale).run()
}
