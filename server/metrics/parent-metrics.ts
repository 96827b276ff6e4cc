import { Gauge, type Registry } from 'prom-client'
import { outboxState } from '#db/commands/outbox-rows.ts'
import type { Db } from '#db/open.ts'
import { ownBackups } from '#server/backups.ts'
import { gauge, processMetrics } from '#server/metrics/process-metrics.ts'

/** What the parent tells: of itself, of the outbox that it delivers and of the backups that it makes. */
export function parentMetrics(db: Db, dataDir: string, isDamaged: () => boolean): Registry {
  const registry = processMetrics()
  new Gauge({
    name: 'broadsheet_outbox_rows',
    help: 'What is to be delivered: waiting for its first attempt, or failed and to be tried again.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(outboxState(db))) this.set({ state }, count)
    },
  })
  gauge(registry, 'broadsheet_database_damaged', '1 where a check found the database damaged.', () =>
    Number(isDamaged()),
  )
  const lastBackup = () => Math.max(0, ...ownBackups(dataDir).map((one) => one.madeAt)) / 1_000
  gauge(
    registry,
    'broadsheet_last_backup_timestamp_seconds',
    'When the server last saved the newsroom; 0: never.',
    lastBackup,
  )
  return registry
}
