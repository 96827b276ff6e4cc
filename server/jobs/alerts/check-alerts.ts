import { mailAlerts } from '#db/commands/upkeep/mail-alerts.ts'
import { saveAlerts } from '#db/commands/upkeep/save-alerts.ts'
import { tellNewNetworks } from '#db/commands/upkeep/tell-new-networks.ts'
import { freeBytes, writeFromReserve } from '#db/engine/disk-reserve.ts'
import type { Db } from '#db/engine/open.ts'
import { readClock } from '#db/engine/read-clock.ts'
import { findAlerts } from '#db/health/find-alerts.ts'
import type { Watch } from '#db/health/health-check.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import type { ClockReading } from '#domain/clock/compare-clocks.ts'
import { HAPPENED_MS } from '#domain/upkeep/alert-limits.ts'
import { env } from '#env.ts'
import { createMeasure } from '#server/jobs/alerts/measure-folder.ts'
import { log } from '#server/shared/log.ts'

const MINUTE_MS = 60_000
/** For how long a letter about alerts may wait in the outbox. */
const DAY_MS = 86_400_000

export type AlertOptions = Pick<Watch, 'db' | 'dataDir' | 'hasCopies' | 'freeBytes' | 'measure'> & {
  /** For how long the server runs (ms), by the monotonic clock. */
  upMs: () => number
  readClock: () => ClockReading
  siteUrl: string
  /** Whether the paper sends mail. */
  sendsMail: boolean
  /** Reports a part that failed. */
  onError: (part: string, error: unknown) => void
}

/**
 * Checks once for conditions that admins are notified of, stores what was found, and enqueues the letters that are due.
 * The three are independent: one that fails is reported, and the others still run. They may use the disk reserve,
 * because a full disk is one of the conditions.
 */
export async function checkAlerts(options: AlertOptions): Promise<void> {
  const { db, siteUrl, sendsMail, onError } = options
  const reading = options.readClock()
  const { wallMs } = reading
  const now = trustedTime(db, reading)
  // Rows are dated by the wall clock: what happens while it is ahead counts as long as it is.
  const within = { since: now - HAPPENED_MS, until: Math.max(now, wallMs) + MINUTE_MS }
  const found = await findAlerts({ ...options, upMs: options.upMs(), reading, now, within }, onError)
  // The outbox delivers by the wall clock, which may have been set back.
  const letters = { siteUrl, now, dueAt: Math.min(now, wallMs) }
  const steps: [string, (one: Db) => unknown][] = [
    ['save', (one) => saveAlerts(one, found, now)],
    ['mail', (one) => sendsMail && mailAlerts(one, { ...letters, until: wallMs + DAY_MS })],
    ['networks told', (one) => tellNewNetworks(one, { ...letters, sendsMail })],
  ]
  for (const [name, step] of steps) {
    try {
      await writeFromReserve(db, step)
    } catch (error) {
      onError(name, error)
    }
  }
}

/** That of the wall clock if it cannot be compared, which the check of the clock reports. */
function trustedTime(db: Db, reading: ClockReading): number {
  try {
    return clockState(db, reading).trustedMs
  } catch {
    return reading.wallMs
  }
}

/** Creates the check for what admins are notified of. It resolves to false if a part failed. */
export function createAlertCheck(db: Db, dataDir: string): () => Promise<boolean> {
  const startedAt = performance.now()
  const upMs = () => performance.now() - startedAt
  const { backupUrl, siteUrl, smtpUrl } = env
  const measure = createMeasure(dataDir, upMs)
  return async () => {
    let isWhole = true
    const onError = (part: string, error: unknown) => {
      isWhole = false
      log('warn', 'alerts: a part failed', { part, error })
    }
    const settings = { siteUrl, hasCopies: backupUrl !== null, sendsMail: smtpUrl !== null }
    await checkAlerts({ db, dataDir, ...settings, upMs, readClock, freeBytes, measure, onError })
    return isWhole
  }
}
