import { mailAlerts } from '#db/commands/upkeep/mail-alerts.ts'
import { saveAlerts } from '#db/commands/upkeep/save-alerts.ts'
import { tellNewNetworks } from '#db/commands/upkeep/tell-new-networks.ts'
import { writeFromReserve } from '#db/engine/disk-reserve.ts'
import type { Db } from '#db/engine/open.ts'
import { findAlerts } from '#domain/upkeep/find-alerts.ts'
import { type FactSources, gatherFacts } from '#server/jobs/alerts/gather-facts.ts'

/** For how long a letter about alerts may wait in the outbox. */
const DAY_MS = 86_400_000

export type AlertOptions = FactSources & {
  siteUrl: string
  /** Whether the paper sends mail. */
  sendsMail: boolean
}

/**
 * Looks once for conditions that admins are told of, stores what was found, and enqueues the letters that are due. The
 * three are independent: one that fails is reported, and the others still run. They may use the disk reserve, because a
 * full disk is one of the conditions.
 */
export async function lookForAlerts(options: AlertOptions): Promise<void> {
  const { db, siteUrl, sendsMail, readClock, onError } = options
  const facts = await gatherFacts(options)
  const { now } = facts
  // The outbox delivers by the wall clock, which may have been set back.
  const { wallMs } = readClock()
  const letters = { siteUrl, now, dueAt: Math.min(now, wallMs) }
  const steps: [string, (one: Db) => unknown][] = [
    ['save', (one) => saveAlerts(one, findAlerts(facts), now)],
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
