import fs from 'node:fs'
import path from 'node:path'
import { databaseOf } from '#cli/doctor/checks/content-check.ts'
import type { DoctorCheck } from '#cli/doctor/doctor-check.ts'
import type { DoctorContext } from '#cli/doctor/doctor-context.ts'
import { bad, type Found, ok, quoting, together, warn } from '#cli/doctor/finding.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import type { UpkeepKind } from '#domain/upkeep/upkeep-run.ts'

const HOUR_MS = 3_600_000
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
      lateMs: 8 * 24 * HOUR_MS,
      fine: 'The last restore drill succeeded.',
      never: 'No restore drill has run yet.',
      advice: 'A running server restores the last backup into a temporary folder once a week; its log says more.',
    }),
}

export const copyElsewhereCheck: DoctorCheck = {
  name: 'copy-elsewhere',
  needs: 'schema',
  look(context) {
    const { backupUrl, backupKey, isReachable } = context.settings
    const alone = 'Backups are on the same disk as the newsroom, because BACKUP_URL is not set.'
    if (backupUrl === null && isReachable)
      return warn(alone, 'Set BACKUP_URL to a folder of another disk, or a bucket.')
    if (backupUrl === null)
      return backupKey === null ? ok(alone) : warn(`BACKUP_KEY is set. ${alone}`, 'Set BACKUP_URL too.')
    const run = runRemark(context, {
      what: 'copy-elsewhere',
      lateMs: 26 * HOUR_MS,
      fine: 'The last copy elsewhere succeeded.',
      never: 'Nothing was copied to BACKUP_URL yet.',
      advice: 'Check BACKUP_URL and BACKUP_KEY; the log says more (docs/operating.md).',
    })
    return together([run.level === 'ok' ? null : run, placeRemark(context, backupUrl), keyRemark(context)], run.found)
  },
}

/** Looks at a folder; a bucket is asked by the copy itself. */
function placeRemark({ dataDir, settings }: DoctorContext, url: string): Found | null {
  const isFolder = !URL.canParse(url) || url.startsWith('file:')
  if (!isFolder) {
    const isPlain = url.startsWith('http:') && settings.backupKey === null
    return isPlain ? warn('BACKUP_URL is http without BACKUP_KEY.', 'Use https, or set BACKUP_KEY.') : null
  }
  const folder = url.startsWith('file:') ? new URL(url).pathname : url
  if (!path.isAbsolute(folder)) return bad(`BACKUP_URL is ${folder}, which is no whole path.`, 'Begin it with a slash.')
  try {
    fs.accessSync(folder, fs.constants.W_OK)
  } catch {
    return bad(
      'The folder of BACKUP_URL is missing or cannot be written.',
      'Mount it, and give it to the server’s user.',
    )
  }
  const isSameDisk = fs.statSync(folder).dev === fs.statSync(dataDir).dev
  return isSameDisk
    ? warn('BACKUP_URL is on the same disk as the newsroom.', 'Choose a folder of another disk, or a bucket.')
    : null
}

const keyRemark = ({ settings: { backupKey } }: DoctorContext): Found | null =>
  backupKey !== null && backupKey.length < 16
    ? bad('BACKUP_KEY has fewer than 16 characters.', 'Choose a longer one: openssl rand -base64 32')
    : null

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
