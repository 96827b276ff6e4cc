import { and, gt, isNull } from 'drizzle-orm'
import { record } from '#db/commands/shared/record.ts'
import type { Db, Tx } from '#db/engine/open.ts'
import { write } from '#db/engine/write.ts'
import { clockAnchor } from '#db/queries/schedule/clock-state.ts'
import { clock, dueFailures, linkTargets, outbox, receipts } from '#db/schema/tables.ts'
import { type ClockReading, compareClocks } from '#domain/clock/compare-clocks.ts'
import { type Actor, can, SYSTEM } from '#domain/permissions/can.ts'
import { ok, type Result, refuse } from '#domain/result.ts'

/**
 * How often the anchor is stored while the clocks agree (ms); after a restart of the machine they are compared with it.
 */
const KEPT_MS = 3_600_000

/**
 * Stores that the clocks diverge, that they agree again, or every hour that they still do. Returns which of the first
 * two is new. Releases check the clocks themselves and do not wait for this.
 */
export function keepClock(db: Db, reading: ClockReading): 'jumped' | 'agreed' | null {
  const anchor = clockAnchor(db)
  const { partedMs } = compareClocks(anchor, reading)
  if (partedMs !== null) {
    if (anchor === null || anchor.partedMs !== null) return null
    write(db, (tx) => {
      tx.update(clock).set({ parted: partedMs }).run()
      record(tx, { what: 'clock.jumped', actor: SYSTEM, now: reading.wallMs, details: { partedMs } })
      return ok(null)
    })
    return 'jumped'
  }
  const isSameBoot = anchor !== null && anchor.boot === reading.boot && reading.uptimeMs >= anchor.uptimeMs
  const wasParted = anchor !== null && anchor.partedMs !== null
  if (isSameBoot && !wasParted && reading.uptimeMs - anchor.uptimeMs < KEPT_MS) return null
  write(db, (tx) => {
    saveAnchor(tx, reading)
    if (wasParted) {
      moveForward(tx, reading.wallMs)
      record(tx, { what: 'clock.agreed', actor: SYSTEM, now: reading.wallMs, details: { partedMs: anchor.partedMs } })
    }
    return ok(null)
  })
  return wasParted ? 'agreed' : null
}

/**
 * Accepts the present wall clock as right: everything that it held back is released. Refused: `clock-not-in-doubt` if it is
 * not in doubt.
 */
export function confirmClock(
  db: Db,
  actor: Actor,
  reading: ClockReading,
): Result<null, 'not-allowed' | 'clock-not-in-doubt'> {
  return write(db, (tx) => {
    if (!can(actor, 'settings.edit')) return refuse('not-allowed')
    const { partedMs } = compareClocks(clockAnchor(tx), reading)
    if (partedMs === null) return refuse('clock-not-in-doubt')
    saveAnchor(tx, reading)
    moveForward(tx, reading.wallMs)
    record(tx, { what: 'clock.confirmed', actor, now: reading.wallMs, details: { partedMs } })
    return ok(null)
  })
}

function saveAnchor(tx: Tx, { boot, wallMs, uptimeMs }: ClockReading): void {
  const row = { id: 1, boot, wall: wallMs, uptime: Math.round(uptimeMs), parted: null }
  tx.insert(clock).values(row).onConflictDoUpdate({ target: clock.id, set: row }).run()
}

/**
 * Moves forward retries and checks that were planned by a clock that was ahead: they would otherwise wait until it is
 * that late again.
 */
function moveForward(tx: Tx, now: number): void {
  const isAhead = and(isNull(outbox.doneAt), gt(outbox.dueAt, now))
  tx.update(outbox).set({ dueAt: now }).where(isAhead).run()
  tx.update(receipts).set({ dueAt: now }).where(gt(receipts.dueAt, now)).run()
  tx.update(dueFailures).set({ retryAt: now }).where(gt(dueFailures.retryAt, now)).run()
  tx.update(linkTargets).set({ checkedAt: now }).where(gt(linkTargets.checkedAt, now)).run()
}
