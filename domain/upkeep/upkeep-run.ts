/** Work that keeps a newsroom safe: hourly backups, their copies elsewhere, weekly drills, the check for new versions. */
export type UpkeepKind = 'backup' | 'copy-elsewhere' | 'drill' | 'releases'

/** Conditions that admins are notified of by mail and on the desk, in the order in which both list them. */
export const ALERT_CAUSES = [
  'backup-late',
  'copy-late',
  'drill-failed',
  'disk-fills',
  'job-set-aside',
  'schedule-late',
  'delivery-gave-up',
  'clock-in-doubt',
  'new-network',
  'newsletters-held',
  'restore-unchecked',
] as const
export type AlertCause = (typeof ALERT_CAUSES)[number]

/** The last run of one kind of upkeep. Times in ms UTC; `problem` is a sentence, null if the run succeeded. */
export type UpkeepRun = {
  what: UpkeepKind
  beganAt: number
  endedAt: number | null
  /** The last time that it succeeded, in this or an earlier run. */
  succeededAt: number | null
  problem: string | null
  details: Record<string, unknown>
}
