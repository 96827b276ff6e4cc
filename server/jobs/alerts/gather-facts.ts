import fs from 'node:fs'
import { databaseFile } from '#db/engine/migrate.ts'
import type { Db } from '#db/engine/open.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { givenUpDeliveries } from '#db/queries/upkeep/given-up-deliveries.ts'
import { latePublications } from '#db/queries/upkeep/late-publications.ts'
import { newNetworks } from '#db/queries/upkeep/new-networks.ts'
import { setAsideWork } from '#db/queries/upkeep/set-aside-work.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import type { ClockReading } from '#domain/clock/compare-clocks.ts'
import type { DiskUse } from '#domain/upkeep/alert-details.ts'
import { type AlertFacts, diskBound, HAPPENED_MS } from '#domain/upkeep/find-alerts.ts'
import { ownBackups } from '#server/jobs/backups.ts'

const MINUTE_MS = 60_000

export type FactSources = {
  db: Db
  dataDir: string
  /** Whether a place for copies of backups is configured. */
  hasCopies: boolean
  /** For how long the server runs (ms), by the monotonic clock. */
  upMs: () => number
  readClock: () => ClockReading
  freeBytes: (folder: string) => number
  /** Measures what fills the data folder; called only while the disk fills. */
  measure: () => Promise<DiskUse[]>
  /** Reports a fact that could not be read. */
  onError: (fact: string, error: unknown) => void
}

/**
 * Reads what alerts are found from, each fact by itself: one that cannot be read is reported and left out. Time is that
 * of the uptime while the wall clock is in doubt, so that a clock that was set makes nothing late.
 */
export async function gatherFacts(sources: FactSources): Promise<AlertFacts> {
  const { db, hasCopies, upMs, readClock, onError } = sources
  const reading = readClock()
  const clock = await readFact('clock', onError, () => clockState(db, reading))
  const now = clock?.trustedMs ?? reading.wallMs
  // Rows are dated by the wall clock: what happens while it is ahead counts as long as it is.
  const within = { since: now - HAPPENED_MS, until: Math.max(now, reading.wallMs) + MINUTE_MS }
  const facts: AlertFacts = { now, upMs: upMs() }
  const runs = await readFact('upkeep', onError, () => upkeepRunsOf(db))
  if (runs) {
    const backup = runs.get('backup') ?? (await readFact('backups', onError, () => backupBeforeRuns(sources.dataDir)))
    if (backup !== undefined) facts.backup = backup
    facts.copy = { isSet: hasCopies, run: runs.get('copy-elsewhere') ?? null }
    facts.drill = runs.get('drill') ?? null
  }
  const [disk, setAside, late, gaveUp, networks] = await Promise.all([
    readFact('disk', onError, () => diskFacts(sources)),
    readFact('set-aside', onError, () => setAsideWork(db, within)),
    readFact('late', onError, () => latePublications(db, within)),
    readFact('deliveries', onError, () => givenUpDeliveries(db, within)),
    readFact('networks', onError, () => newNetworks(db, within)),
  ])
  if (disk) facts.disk = disk
  if (setAside !== undefined) facts.setAside = setAside
  if (late !== undefined) facts.late = late
  if (gaveUp !== undefined) facts.gaveUp = gaveUp
  if (networks !== undefined) facts.networks = networks
  if (clock) facts.clock = { partedMs: clock.partedMs }
  return facts
}

/** Undefined if it throws. */
async function readFact<T>(name: string, onError: FactSources['onError'], read: () => T | Promise<T>) {
  try {
    return await read()
  } catch (error) {
    onError(name, error)
    return undefined
  }
}

/** The last backup of a version that kept no record of runs; null if there is none. */
function backupBeforeRuns(dataDir: string) {
  const last = Math.max(0, ...ownBackups(dataDir).map((one) => one.madeAt))
  return last === 0 ? null : { succeededAt: last, problem: null }
}

async function diskFacts({ dataDir, freeBytes, measure }: FactSources): Promise<NonNullable<AlertFacts['disk']>> {
  const free = freeBytes(dataDir)
  const databaseBytes = fs.statSync(databaseFile(dataDir)).size
  return { freeBytes: free, databaseBytes, use: free < diskBound(databaseBytes) ? await measure() : [] }
}
