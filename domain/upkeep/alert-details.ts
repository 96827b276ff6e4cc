import type { DueFailure } from '#domain/article/planning/plan-views.ts'
import type { AlertCause } from '#domain/upkeep/upkeep-run.ts'

/** A run that is overdue or failed: when it last succeeded (ms UTC), and why the last one failed. */
type Overdue = { lastAt: number | null; problem: string | null }
export type DiskUse = { name: string; bytes: number }
/** Work that keeps failing; `name` is the headline or name of what it is about, empty if it has none. */
export type SetAside = { kind: DueFailure['kind']; name: string }
/** A late publication: of the front, of a story that is not public now, or of the story with this public headline. */
export type Late = { of: 'front' } | { of: 'hidden' } | { of: 'story'; headline: string }
export type NewNetwork = { person: string; name: string; network: string; at: number }

/** Details stored for each cause while it holds. Times in ms UTC, sizes in bytes. */
export type AlertDetails = {
  'backup-late': Overdue
  'copy-late': Overdue
  'drill-failed': Overdue
  /** `use` is empty until the folders were measured. */
  'disk-fills': { freeBytes: number; boundBytes: number; use: DiskUse[] }
  /** `latest` is the work that failed last, until version 0.2.0 in English words; `story` is its id, if it is a story. */
  'job-set-aside': { count: number; latest: SetAside | string; story: number | null }
  'schedule-late': { count: number; longestMs: number; latest: Late | string; story: number | null }
  /** `isOnlyAlerts`: all are letters about alerts, about which no further letter is sent. */
  'delivery-gave-up': { count: number; why: string; isOnlyAlerts: boolean }
  'clock-in-doubt': { partedMs: number }
  'new-network': { count: number; latest: NewNetwork[] }
  /** When a restore held them. */
  'newsletters-held': { heldAt: number }
  /** The moment of the last change that the restored database knows. */
  'restore-unchecked': { since: number }
}

/** A condition that holds, since when, and its details. */
export type Alert = { [C in AlertCause]: { cause: C; since: number; details: AlertDetails[C] } }[AlertCause]

/** Result of a check for each cause: its details, null if it does not hold, absent if that could not be found out. */
export type AlertFindings = { [C in AlertCause]?: AlertDetails[C] | null }
