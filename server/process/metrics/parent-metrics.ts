import { Gauge, type Registry } from 'prom-client'
import { outboxCounts } from '#db/commands/outbox/steps/outbox-rows.ts'
import { openReceipts } from '#db/commands/receipts/steps/receipt-rows.ts'
import type { Db } from '#db/engine/open.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { failingWork } from '#db/queries/schedule/failing-work.ts'
import { ownBackups } from '#server/jobs/backups.ts'
import { counter, gauge, processMetrics } from '#server/process/metrics/process-metrics.ts'
import { upkeepMetrics } from '#server/process/metrics/upkeep-metrics.ts'

/** Registers the metrics of the parent: its own, of the outbox, of receipts, of backups. */
export function parentMetrics(
  db: Db,
  dataDir: string,
  { isDamaged, unseen, reads }: { isDamaged: () => boolean; unseen: () => number; reads: () => number },
): Registry {
  const registry = processMetrics()
  new Gauge({
    name: 'broadsheet_outbox_rows',
    help: 'Deliveries by state: waiting for the first attempt, failed and to be retried, or given up.',
    labelNames: ['kind', 'state'],
    registers: [registry],
    collect() {
      this.reset()
      for (const { kind, state, count } of outboxCounts(db)) this.set({ kind, state }, count)
    },
  })
  new Gauge({
    name: 'broadsheet_receipts',
    help: 'Receipts that are being checked, and those with a page that does not show the publication.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(openReceipts(db))) this.set({ state }, count)
    },
  })
  counter(registry, 'broadsheet_receipt_failures_total', 'Pages that did not show the publication.', unseen)
  counter(registry, 'broadsheet_reads_total', 'Reads of stories that were counted.', reads)
  gauge(registry, 'broadsheet_database_damaged', '1 where a check found the database damaged.', () =>
    Number(isDamaged()),
  )
  const lastBackup = () => Math.max(0, ...ownBackups(dataDir).map((one) => one.madeAt)) / 1_000
  scheduleMetrics(registry, db)
  upkeepMetrics(registry, db)
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
