import fs from 'node:fs'
import path from 'node:path'
import { isSameDisk } from '#db/backup/elsewhere/is-same-disk.ts'
import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { backupsFolder, copiesIn, listBackups } from '#db/backup/list-backups.ts'
import { readManifest, sha256Of } from '#db/backup/manifest.ts'
import { lastChangeAt } from '#db/engine/change-log.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import type { Db } from '#db/engine/open.ts'
import { bad, type Check, ok, quoting, type Remark, sentenceOf, warn } from '#db/health/health-check.ts'
import { isEmptyNewsroom } from '#db/queries/settings/is-empty.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import { OVERDUE, overdue } from '#domain/upkeep/alert-limits.ts'
import type { UpkeepKind } from '#domain/upkeep/upkeep-run.ts'
import type { readEnv } from '#env.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
const ASKED_SECONDS = 20
const NOW = 'npm run news -- backup makes one now; a running server makes one an hour, unless its log says why not.'
/** The desk warns of it, too, whatever the address of the site: a laptop's disk is lost as a server's is. */
export const ON_ONE_DISK = 'Backups are on the same disk as the newsroom, because BACKUP_URL is not set.'

const byAge = (ageMs: number) => (ageMs >= 26 * HOUR_MS ? bad : warn)

/** The newest backup: its age against the last change, its manifest, its hash. */
export const backupsCheck: Check<{ db: Db | null; dataDir: string; now: number }> = {
  name: 'backups',
  needs: 'folder',
  async *look({ db, dataDir, now }) {
    const moments = await listBackups(dataDir, null)
    const [newest, ...others] = moments.flatMap(({ id }) => {
      const file = path.join(backupsFolder(dataDir), id.replace(/^here:/, ''))
      const manifest = readManifest(file)
      return manifest ? [{ file, manifest }] : []
    })
    if (!newest) {
      if (db && isEmptyNewsroom(db)) return yield ok('There is none, and nothing to back up yet.')
      const made = fs.statSync(databaseFile(dataDir), { throwIfNoEntry: false })?.birthtimeMs ?? now
      return yield byAge(now - made)('There is no backup.', NOW)
    }
    const { file, manifest } = newest
    const name = path.basename(file)
    const again = `Delete it and make another: npm run news -- backup. ${others.length} older ones are left.`
    if (fs.statSync(file).size !== manifest.bytes)
      return yield bad(`${name} is not as large as its manifest says.`, again)
    if (sha256Of(file) !== manifest.sha256)
      return yield bad(`${name} is damaged: its SHA-256 is not that of its manifest.`, again)
    const madeAt = Date.parse(manifest.madeAt)
    const ageMs = now - madeAt
    if ((db ? lastChangeAt(db) : now) > madeAt && ageMs >= OVERDUE.backup.limitMs)
      yield byAge(ageMs)(
        `The newest backup is ${Math.floor(ageMs / HOUR_MS)} hours old, and the newsroom changed since.`,
        NOW,
      )
    yield ok(`${others.length + 1}; the newest, ${name}, is whole.`)
  },
  alert: {
    cause: 'backup-late',
    async look({ db, dataDir, now, upMs }) {
      const run = upkeepRunsOf(db).get('backup') ?? (await backupBeforeRuns(dataDir))
      return overdue({ run, now, upMs }, OVERDUE.backup)
    },
  },
}

/** The last hourly backup of a version that kept no record of runs; null if there is none. */
async function backupBeforeRuns(dataDir: string) {
  const last = (await listBackups(dataDir, null)).find(({ why }) => why === 'hourly')
  return last ? { succeededAt: last.madeAt, problem: null } : null
}

type Settings = Pick<ReturnType<typeof readEnv>, 'backupUrl' | 'backupKey' | 'isReachable'>
type Upkept = { db: Db; dataDir: string; now: number; settings: Settings }
type Rule = { what: UpkeepKind; limitMs: number; fine: string; never: string; advice: string }

/** The last run of a kind of upkeep: its problem, and how long ago it succeeded. */
function runRemark({ db, now, settings }: Upkept, { what, limitMs, fine, never, advice }: Rule): Remark {
  const run = upkeepRunsOf(db).get(what)
  if (run?.problem != null) return quoting(bad(`The last one failed: ${run.problem}`, advice))
  if (run?.succeededAt == null) return settings.isReachable ? warn(never, advice) : ok(never)
  const ageMs = now - run.succeededAt
  return ageMs > limitMs
    ? warn(`The last one that succeeded was ${Math.floor(ageMs / DAY_MS)} days ago.`, advice)
    : ok(fine)
}

/** Upkeep whose last run is stored. */
export const upkeepChecks: Check<Upkept>[] = [
  {
    name: 'drill',
    needs: 'schema',
    *look(context) {
      yield runRemark(context, {
        what: 'drill',
        limitMs: OVERDUE.drill.limitMs,
        fine: 'The last restore drill succeeded.',
        never: 'No restore drill has run yet.',
        advice: 'A running server restores the last backup into a temporary folder once a week; its log says more.',
      })
    },
    alert: {
      cause: 'drill-failed',
      look({ db, now, upMs }) {
        const run = upkeepRunsOf(db).get('drill') ?? null
        if (run?.problem != null) return { lastAt: run.succeededAt, problem: run.problem }
        return overdue({ run, now, upMs }, OVERDUE.drill)
      },
    },
  },
  {
    name: 'copy-elsewhere',
    needs: 'schema',
    async *look(context) {
      const { backupUrl, backupKey } = context.settings
      const target = openBackupTarget(backupUrl, backupKey)
      if (target === null)
        return yield backupKey === null
          ? warn(ON_ONE_DISK, 'Set BACKUP_URL to a folder of another disk, or a bucket.')
          : warn(`BACKUP_KEY is set. ${ON_ONE_DISK}`, 'Set BACKUP_URL too.')
      yield runRemark(context, {
        what: 'copy-elsewhere',
        limitMs: OVERDUE.copy.limitMs,
        fine: 'The last copy elsewhere succeeded.',
        never: 'Nothing was copied to BACKUP_URL yet.',
        advice: 'Check BACKUP_URL and BACKUP_KEY; the log says more (docs/operating.md).',
      })
      try {
        await withinSeconds(copiesIn(target), ASKED_SECONDS)
      } catch (error) {
        const advice = 'Check the place, its key and secret, and whether it can be reached.'
        return yield quoting(bad(`BACKUP_URL: ${sentenceOf(error)}`, advice))
      }
      if (isSameDisk(backupUrl, context.dataDir))
        yield warn('BACKUP_URL is on the same disk as the newsroom.', 'Choose a folder of another disk, or a bucket.')
    },
    alert: {
      cause: 'copy-late',
      look({ db, hasCopies, now, upMs }) {
        const run = upkeepRunsOf(db).get('copy-elsewhere') ?? null
        return hasCopies ? overdue({ run, now, upMs }, OVERDUE.copy) : null
      },
    },
  },
]

function withinSeconds<T>(work: Promise<T>, seconds: number): Promise<T> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new Error(`No answer within ${seconds} seconds.`)), seconds * 1_000)
  return Promise.race([work, late.promise]).finally(() => clearTimeout(timer))
}
