import { backupsCheck, upkeepChecks } from '#db/health/backup-checks.ts'
import { clockCheck } from '#db/health/clock-check.ts'
import { diskCheck } from '#db/health/disk-check.ts'
import type { Alerting, Watch } from '#db/health/health-check.ts'
import { heldCheck, uncheckedCheck } from '#db/health/held-check.ts'
import { workChecks } from '#db/health/work-checks.ts'
import { latePublications } from '#db/queries/upkeep/late-publications.ts'
import { newNetworks } from '#db/queries/upkeep/new-networks.ts'
import type { AlertFindings } from '#domain/upkeep/alert-details.ts'

/** The checks that know a cause, and what happened once, which is no condition of the newsroom. */
export const WATCHED: readonly { name: string; alert?: Alerting }[] = [
  backupsCheck,
  ...upkeepChecks,
  diskCheck,
  ...workChecks,
  clockCheck,
  heldCheck,
  uncheckedCheck,
  { name: 'publications', alert: { cause: 'schedule-late', look: ({ db, within }) => latePublications(db, within) } },
  { name: 'sign-ins', alert: { cause: 'new-network', look: ({ db, within }) => newNetworks(db, within) } },
]

/** Finds which causes hold. One that throws is reported by the name of its check and absent, so that it stays. */
export async function findAlerts(
  watch: Watch,
  onError: (name: string, error: unknown) => void,
): Promise<AlertFindings> {
  const found: AlertFindings = {}
  for (const { name, alert } of WATCHED)
    try {
      if (alert) Object.assign(found, { [alert.cause]: await alert.look(watch) })
    } catch (error) {
      onError(name, error)
    }
  return found
}
