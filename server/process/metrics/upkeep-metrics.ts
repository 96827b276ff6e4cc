import type { Registry } from 'prom-client'
import type { Db } from '#db/engine/open.ts'
import { openAlerts } from '#db/queries/upkeep/open-alerts.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { ALERT_CAUSES } from '#domain/upkeep/upkeep-run.ts'
import type { UpkeepKind } from '#domain/upkeep/upkeep-run.ts'
import { gauge, gauges } from '#server/process/metrics/process-metrics.ts'

/** Registers when backups were last copied elsewhere and drilled, and which alerts are open. */
export function upkeepMetrics(registry: Registry, db: Db): void {
  const succeededAt = (what: UpkeepKind) => () => (upkeepRunsOf(db).get(what)?.succeededAt ?? 0) / 1_000
  const copies = 'broadsheet_last_copy_elsewhere_timestamp_seconds'
  gauge(registry, copies, 'Time of the last copy of a backup elsewhere; 0: never.', succeededAt('copy-elsewhere'))
  const drills = 'broadsheet_last_drill_timestamp_seconds'
  gauge(registry, drills, 'Time of the last restore that was practised and succeeded; 0: never.', succeededAt('drill'))
  gauge(registry, 'broadsheet_last_drill_failed', '1 where the last drill failed.', () =>
    Number((upkeepRunsOf(db).get('drill')?.problem ?? null) !== null),
  )
  const help = '1 for each cause that admins are told of while it holds.'
  gauges(registry, 'broadsheet_alerts', help, ['cause'], () => {
    const open = new Set(openAlerts(db).map(({ cause }) => cause))
    return ALERT_CAUSES.map((cause) => [{ cause }, Number(open.has(cause))])
  })
}
