import { and, eq, isNotNull, ne } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import type { DueCopy } from '#db/queries/copies/copies-to-check.ts'
import { copies } from '#db/schema/tables.ts'
import { type Actor, can } from '#domain/permissions/can.ts'
import type { Verdict } from '#domain/republish/judge/judge-copy.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const MONTH_MS = 30 * DAY_MS
/** Days after a change at which a copy is checked that does not have it; then, and without a change, once a month. */
const DAYS = [1, 3, 7, 30]

type Checked = { copy: DueCopy; verdict: Verdict; changedAt: number | null }

/**
 * Stores the verdict on a copy, and plans the next check; nothing where another one was planned meanwhile, as by a
 * correction. Without an answer the state stays, and each wait is as long as all since the last one, three days at most.
 * `changedAt` of the story and `now` in ms UTC.
 */
export const recordCopyCheck = (db: Db, { copy, verdict: { state, reason }, changedAt }: Checked, now: number) =>
  write(db, (tx) => {
    const isThis = and(eq(copies.id, copy.id), eq(copies.nextCheckAt, copy.at))
    const before = tx.select().from(copies).where(isThis).get()
    if (!before) return ok(null)
    const waitedMs = now - Math.max(changedAt ?? 0, before.checkedAt ?? before.takenAt)
    const paced = DAYS.map((days) => (changedAt ?? 0) + days * DAY_MS).find((at) => at > now)
    const isOpen = state === 'old' || state === 'not-checkable'
    const set =
      reason === 'unreachable'
        ? { reason, nextCheckAt: now + Math.min(Math.max(waitedMs, HOUR_MS), 3 * DAY_MS) }
        : { state, reason, checkedAt: now, nextCheckAt: (isOpen ? paced : null) ?? now + MONTH_MS }
    tx.update(copies).set(set).where(isThis).run()
    return ok(null)
  })

/** Plans a check for now of a copy that has an address and was confirmed. `now` in ms UTC. */
export const checkCopy = (
  db: Db,
  actor: Actor,
  { id }: { id: number },
  now: number,
): Result<null, 'not-allowed' | 'not-found'> =>
  write(db, (tx) => {
    if (!can(actor, 'copy.manage')) return refuse('not-allowed')
    const isThis = and(eq(copies.id, id), ne(copies.address, ''), isNotNull(copies.confirmedAt))
    const copy = tx.update(copies).set({ nextCheckAt: now }).where(isThis).returning().get()
    if (!copy) return refuse('not-found')
    const { houseId: house, articleId, address } = copy
    record(tx, { what: 'copy.check-requested', actor, now, articleId, details: { house, address } })
    return ok(null)
  })
