import { databaseOf } from '#cli/doctor/checks/content-check.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, type Found, ok, quoting, sentenceOf, together, warn } from '#cli/doctor/finding.ts'
import { isSameDisk } from '#db/backup/elsewhere/is-same-disk.ts'
import { openBackupStore } from '#db/backup/elsewhere/open-backup-store.ts'
import { copiesIn } from '#db/backup/list-backups.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { parseBackupPlace } from '#domain/upkeep/backup-place.ts'
import { OVERDUE } from '#domain/upkeep/find-alerts.ts'
import type { UpkeepKind } from '#domain/upkeep/upkeep-run.ts'

const HOUR_MS = 3_600_000
const ASKED_SECONDS = 20
const daysAgo = (ms: number) => `${Math.floor(ms / (24 * HOUR_MS))} days`

type Rule = { what: UpkeepKind; lateMs: number; fine: string; never: string; advice: string }

/** The last run of a kind of upkeep: its problem, and how long ago it succeeded. */
function runRemark(context: DoctorContext, { what, lateMs, fine, never, advice }: Rule): Found {
  const run = upkeepRunsOf(databaseOf(context)).get(what)
  if (run?.problem != null) return quoting(bad(`The last one failed: ${run.problem}`, advice))
  if (run?.succeededAt == null) return context.settings.isReachable ? warn(never, advice) : ok(never)
  const ageMs = context.now - run.succeededAt
  return ageMs > lateMs ? warn(`The last one that succeeded was ${daysAgo(ageMs)} ago.`, advice) : ok(fine)
}

export const drillCheck: DoctorCheck = {
  name: 'drill',
  needs: 'schema',
  look: (context) =>
    runRemark(context, {
      what: 'drill',
      lateMs: OVERDUE.drill.limitMs,
      fine: 'The last restore drill succeeded.',
      never: 'No restore drill has run yet.',
      advice: 'A running server restores the last backup into a temporary folder once a week; its log says more.',
    }),
}

/** The desk warns of it, too, whatever the address of the site: a laptop's disk is lost as a server's is. */
export const ON_ONE_DISK = 'Backups are on the same disk as the newsroom, because BACKUP_URL is not set.'

export const copyElsewhereCheck: DoctorCheck = {
  name: 'copy-elsewhere',
  needs: 'schema',
  async look(context) {
    const { backupUrl, backupKey } = context.settings
    if (backupUrl === null)
      return backupKey === null
        ? warn(ON_ONE_DISK, 'Set BACKUP_URL to a folder of another disk, or a bucket.')
        : warn(`BACKUP_KEY is set. ${ON_ONE_DISK}`, 'Set BACKUP_URL too.')
    const run = runRemark(context, {
      what: 'copy-elsewhere',
      lateMs: OVERDUE.copy.limitMs,
      fine: 'The last copy elsewhere succeeded.',
      never: 'Nothing was copied to BACKUP_URL yet.',
      advice: 'Check BACKUP_URL and BACKUP_KEY; the log says more (docs/operating.md).',
    })
    return together([run.level === 'ok' ? null : run, await placeRemark(context)], run.found)
  },
}

/** Lists the copies at the place of BACKUP_URL: it must answer, and a folder should be on another disk. */
async function placeRemark({ dataDir, settings: { backupUrl, backupKey } }: DoctorContext): Promise<Found | null> {
  const place = parseBackupPlace(backupUrl ?? '')
  const store = openBackupStore(backupUrl, backupKey)
  if (store === null) return null
  const problem = await withinSeconds(copiesIn(store), ASKED_SECONDS).then(
    () => null,
    (error: unknown) => sentenceOf(error),
  )
  if (problem !== null)
    return quoting(bad(`BACKUP_URL: ${problem}`, 'Check the place, its key and secret, and whether it can be reached.'))
  if (place.kind === 's3') return null
  return isSameDisk(backupUrl, dataDir)
    ? warn('BACKUP_URL is on the same disk as the newsroom.', 'Choose a folder of another disk, or a bucket.')
    : null
}

function withinSeconds<T>(work: Promise<T>, seconds: number): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`No answer within ${seconds} seconds.`)), seconds * 1_000)
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer))
}

export const releasesCheck: DoctorCheck = {
  name: 'releases',
  needs: 'nothing',
  look({ settings: { releasesUrl } }) {
    if (releasesUrl === null) return ok('RELEASES_URL is not set: nobody is asked for newer versions.')
    const { protocol, host } = new URL(releasesUrl)
    if (protocol === 'https:') return ok(`${host} is asked for newer versions.`)
    return warn(`RELEASES_URL (${host}) is not https.`, 'Use https, so that nobody on the way can change the answer.')
  },
}
