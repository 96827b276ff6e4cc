import type { Db, Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'

export type Delivery = { id: number; kind: string; payload: string; attempts: number; target: string }

/** Rows in delivery, and hosts at their limit of parallel requests: both are skipped. */
type Except = { ids: readonly number[]; targets: readonly string[] }

const OPEN = `done_at is null and id not in (select value from json_each(?))
  and target not in (select value from json_each(?))`

/** The instant (ms UTC) at which the next row of the outbox is due, `Infinity` if none waits. */
export function nextDeliveryAt(db: Readable, { ids, targets }: Except = { ids: [], targets: [] }): number {
  const sql = `select min(due_at) at from outbox where ${OPEN}`
  const row = statement<{ at: number | null }>(db, sql).get(JSON.stringify(ids), JSON.stringify(targets))
  return row?.at ?? Number.POSITIVE_INFINITY
}

/** The due row that waits longest; null if none is due. */
export function nextDelivery(db: Readable, now: number, { ids, targets }: Except): Delivery | null {
  const sql = `select id, kind, payload, attempts, target from outbox where ${OPEN} and due_at <= ?
    order by due_at, id limit 1`
  return statement<Delivery>(db, sql).get(JSON.stringify(ids), JSON.stringify(targets), now) ?? null
}

export type OutboxCount = { kind: string; state: 'waiting' | 'failed' | 'given-up'; count: number }

/**
 * The number of rows of each kind that wait for their first attempt, failed and are retried, or were given up and are
 * still kept.
 */
export function outboxCounts(db: Readable): OutboxCount[] {
  return statement<OutboxCount>(
    db,
    `select kind, case when done_at is not null then 'given-up' when attempts = 0 then 'waiting' else 'failed' end state,
       count(*) count
     from outbox where done_at is null or last_error is not null group by 1, 2`,
  ).all()
}

/** The result of an attempt: `doneAt` null means a retry at `dueAt` (ms UTC). */
export type DeliveryResult = { attempts: number; lastError: string | null; dueAt: number; doneAt: number | null }

// A row that is done frees its dedupe key, so that the same delivery can be enqueued again, but remembers it: a restore
// looks for what was delivered since.
const NOTE = `update outbox set attempts = @attempts, last_error = @lastError, due_at = @dueAt, done_at = @doneAt,
    payload = coalesce(@kept, payload),
    dedupe_key = case when @doneAt is null or dedupe_key like 'done:%' then dedupe_key
      else 'done:' || id || ' ' || dedupe_key end
  where id = @id and payload = @sent`
const AGAIN = `update outbox set attempts = 0, last_error = null, due_at = ? where id = ? and done_at is null`

/**
 * Stores the result of an attempt for the payload that was sent; `kept` replaces the payload. If the payload changed
 * meanwhile and the attempt is over, the row is delivered once more.
 */
export function recordDeliveryResult(
  db: Db,
  { id, payload: sent }: Delivery,
  went: DeliveryResult,
  kept: string | null = null,
): void {
  const noted = statement(db, NOTE).run({ ...went, id, sent, kept })
  if (noted.changes === 0 && went.doneAt !== null) statement(db, AGAIN).run(went.doneAt, id)
  else if (noted.changes === 0)
    statement(db, 'update outbox set attempts = ?, last_error = ?, due_at = ? where id = ?').run(
      ...[went.attempts, went.lastError, went.dueAt, id],
    )
}

const KEPT_MS = 7 * 86_400_000
const FAILED_KEPT_MS = 30 * 86_400_000
const BATCH = 500

/** Deletes what was delivered a week ago, or given up a month ago. True if there may be more. */
export function trimOutbox(db: Db, now: number): boolean {
  const { changes } = statement(
    db,
    `delete from outbox where id in (select id from outbox where done_at is not null
       and done_at < case when last_error is null and kind <> 'mail' then @well else @failed end limit ${BATCH})`,
  ).run({ well: now - KEPT_MS, failed: now - FAILED_KEPT_MS })
  return changes === BATCH
}
