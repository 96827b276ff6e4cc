import type { Registry } from 'prom-client'
import { outboxCounts } from '#db/commands/outbox/steps/outbox-rows.ts'
import { openReceipts } from '#db/commands/receipts/steps/receipt-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import { ownBackups } from '#server/jobs/backups.ts'
import type { Repeating } from '#server/jobs/repeat.ts'
import { counter, counters, gauge, gauges, processMetrics } from '#server/process/metrics/process-metrics.ts'
import { upkeepMetrics } from '#server/process/metrics/upkeep-metrics.ts'

type Sources = Record<'unseen' | 'reads', () => number> & { isDamaged: () => boolean; repeated: readonly Repeating[] }

/** Registers the metrics of the parent: its own, of the outbox, of receipts, of backups, of what recurs. */
export function parentMetrics(db: Db, dataDir: string, { isDamaged, unseen, reads, repeated }: Sources): Registry {
  const registry = processMetrics()
  const deliveries = 'Deliveries by state: waiting for the first attempt, failed and to be retried, or given up.'
  gauges(registry, 'broadsheet_outbox_rows', deliveries, ['kind', 'state'], () =>
    outboxCounts(db).map(({ count, ...labels }) => [labels, count]),
  )
  const receipts = 'Receipts that are being checked, and those with a page that does not show the publication.'
  gauges(registry, 'broadsheet_receipts', receipts, ['state'], () =>
    Object.entries(openReceipts(db)).map(([state, count]) => [{ state }, count]),
  )
  counter(registry, 'broadsheet_receipt_failures_total', 'Pages that did not show the publication.', unseen)
  counter(registry, 'broadsheet_reads_total', 'Reads of stories that were counted.', reads)
  gauge(registry, 'broadsheet_database_damaged', '1 where a check found the database damaged.', () =>
    Number(isDamaged()),
  )
  const lastBackup = () => Math.max(0, ...ownBackups(dataDir).map((one) => one.madeAt)) / 1_000
  scheduleMetrics(registry, db)
  upkeepMetrics(registry, db)
  recurringMetrics(registry, repeated)
  gauge(
    registry,
    'broadsheet_last_backup_timestamp_seconds',
    'Time of the last automatic backup; 0: never.',
    lastBackup,
  )
  return registry
}

function scheduleMetrics(registry: Registry, db: Db): void {
  const failing = 'Scheduled work that keeps failing, or was set aside.'
  gauge(registry, 'broadsheet_due_failures', failing, () => failingWork(db).length)
  const parted = 'By how much the clock was changed while in doubt; 0: not in doubt.'
  gauge(registry, 'broadsheet_clock_parted_seconds', parted, () => (clockState(db).partedMs ?? 0) / 1_000)
}

/** Registers how often each kind of recurring work ran and failed, and when it last succeeded. */
export function recurringMetrics(registry: Registry, repeated: readonly Repeating[]): void {
  const register = (by: typeof gauges, name: string, help: string, count: (of: Repeating['counts']) => number) =>
    by(registry, name, help, ['name'], () => repeated.map(({ name, counts }) => [{ name }, count(counts)]))
  register(counters, 'broadsheet_recurring_runs_total', 'Runs of recurring work.', ({ runs }) => runs)
  register(counters, 'broadsheet_recurring_failures_total', 'Recurring runs that failed.', ({ failures }) => failures)
  const help = 'Time of the last run that succeeded; 0: none since the start.'
  register(gauges, 'broadsheet_recurring_last_ok_seconds', help, ({ lastOkAt }) => lastOkAt / 1_000)
}
