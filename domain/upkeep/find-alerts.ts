import type { AlertDetails, AlertFindings } from '#domain/upkeep/alert-details.ts'
import type { AlertCause, UpkeepRun } from '#domain/upkeep/upkeep-run.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const GB = 1024 ** 3

/** How long each may be without a success, and how long the server must run before it is called late. */
export const OVERDUE = {
  backup: { limitMs: 3 * HOUR_MS, graceMs: HOUR_MS },
  copy: { limitMs: 26 * HOUR_MS, graceMs: 2 * HOUR_MS },
  drill: { limitMs: 9 * DAY_MS, graceMs: DAY_MS },
}
/** How long something that happened once, such as a late publication, counts as a condition. */
export const HAPPENED_MS = DAY_MS

/** The times (ms UTC) between which something that happened once counts. Later ones are of a clock that was ahead. */
export type HappenedWithin = { since: number; until: number }

type Run = Pick<UpkeepRun, 'succeededAt' | 'problem'>

/** Facts that alerts are found from. A fact that could not be read is absent. `upMs`: how long the server runs. */
export type AlertFacts = {
  now: number
  upMs: number
  /** The last run; null if there never was one. */
  backup?: Run | null
  /** `isSet`: a place for copies is configured. */
  copy?: { isSet: boolean; run: Run | null }
  drill?: Run | null
  disk?: { freeBytes: number; databaseBytes: number; use: AlertDetails['disk-fills']['use'] }
  /** Null if nothing of the kind happened within `HAPPENED_MS`, or holds now. */
  setAside?: AlertDetails['job-set-aside'] | null
  late?: AlertDetails['schedule-late'] | null
  gaveUp?: AlertDetails['delivery-gave-up'] | null
  networks?: AlertDetails['new-network'] | null
  /** Drift of the wall clock (ms); null while it agrees with the uptime. */
  clock?: { partedMs: number | null }
}

/** The free room (bytes) below which a disk counts as filling: 1 GB, or twice the database, which a backup needs. */
export const diskBound = (databaseBytes: number): number => Math.max(GB, 2 * databaseBytes)

/** Finds which causes hold. A cause whose fact is absent is absent from the result, so that it stays as it was. */
export function findAlerts(facts: AlertFacts): AlertFindings {
  const { backup, copy, drill, disk, setAside, late, gaveUp, networks, clock } = facts
  const found: AlertFindings = {}
  if (backup !== undefined) found['backup-late'] = overdue(backup, OVERDUE.backup, facts)
  if (copy) found['copy-late'] = copy.isSet ? overdue(copy.run, OVERDUE.copy, facts) : null
  if (drill !== undefined) found['drill-failed'] = drillFailed(drill) ?? overdue(drill, OVERDUE.drill, facts)
  if (disk) found['disk-fills'] = diskFills(disk)
  if (setAside !== undefined) found['job-set-aside'] = setAside
  if (late !== undefined) found['schedule-late'] = late
  if (gaveUp !== undefined) found['delivery-gave-up'] = gaveUp
  if (networks !== undefined) found['new-network'] = networks
  if (clock) found['clock-in-doubt'] = clock.partedMs === null ? null : { partedMs: clock.partedMs }
  return found
}

type Limits = { limitMs: number; graceMs: number }
type Times = Pick<AlertFacts, 'now' | 'upMs'>

/**
 * Late if the last success is too long ago; before the first, counted from the start of the server, or at once if a
 * first run failed. A success in the future, from a clock that was wrong, counts as none.
 */
function overdue(run: Run | null, { limitMs, graceMs }: Limits, { now, upMs }: Times) {
  const { succeededAt, problem } = run ?? { succeededAt: null, problem: null }
  const lastAt = succeededAt !== null && succeededAt <= now ? succeededAt : null
  const isLate = now - (lastAt ?? now - upMs) >= limitMs && upMs >= graceMs
  const isFirstFailed = succeededAt === null && problem !== null
  return isLate || isFirstFailed ? { lastAt, problem } : null
}

const drillFailed = (run: Run | null) =>
  run !== null && run.problem !== null ? { lastAt: run.succeededAt, problem: run.problem } : null

function diskFills({ freeBytes, databaseBytes, use }: NonNullable<AlertFacts['disk']>) {
  const boundBytes = diskBound(databaseBytes)
  return freeBytes < boundBytes ? { freeBytes, boundBytes, use } : null
}

const ALL: Record<AlertCause, true> = {
  'backup-late': true,
  'copy-late': true,
  'drill-failed': true,
  'disk-fills': true,
  'job-set-aside': true,
  'schedule-late': true,
  'delivery-gave-up': true,
  'clock-in-doubt': true,
  'new-network': true,
}
/** Every cause, in the order in which letters and the desk list them. */
export const ALERT_CAUSES = Object.keys(ALL) as AlertCause[]
