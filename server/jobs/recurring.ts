import { openBackupTarget } from '#db/backup/elsewhere/open-backup-target.ts'
import { sweepRestoreFolder } from '#db/backup/restore/restore-folder.ts'
import { sweepCopies } from '#db/commands/copies/sweep-copies.ts'
import { sweepReaders } from '#db/commands/newsletters/sweep-readers.ts'
import { sweepSendings } from '#db/commands/newsletters/sweep-sendings.ts'
import { trimNotifications } from '#db/commands/notifications/trim-notifications.ts'
import { trimOutbox } from '#db/commands/outbox/steps/outbox-rows.ts'
import { sweepRequests } from '#db/commands/requests/sweep-requests.ts'
import { indexDueStories } from '#db/commands/search/index-due-stories.ts'
import type { Db } from '#db/engine/open.ts'
import { programVersion } from '#db/engine/program-version.ts'
import { isBusy, retryWhileBusy } from '#db/engine/write.ts'
import { sweepExports } from '#db/export/desk/sweep-exports.ts'
import { sweepImports } from '#db/import/desk/sweep-imports.ts'
import { sweepMedia } from '#db/media/sweep-media.ts'
import { clockState } from '#db/queries/schedule/clock-state.ts'
import { upkeepRunsOf } from '#db/queries/upkeep/upkeep-runs.ts'
import type { Result } from '#domain/result.ts'
import { env } from '#env.ts'
import { createAlertCheck } from '#server/jobs/alerts/check-alerts.ts'
import { backUpAndCopy, firstBackupIn } from '#server/jobs/backups.ts'
import { checkClock } from '#server/jobs/check-clock.ts'
import { checkForRelease, firstCheckIn } from '#server/jobs/check-for-release.ts'
import { countSitemaps } from '#server/jobs/count-sitemaps.ts'
import { drillIfDue } from '#server/jobs/drills.ts'
import { followNext } from '#server/jobs/follow-next.ts'
import { inTurns } from '#server/jobs/in-turns.ts'
import { keepReserve } from '#server/jobs/keep-reserve.ts'
import { createReturnsReader } from '#server/jobs/newsletters/read-returns.ts'
import { refillIndex } from '#server/jobs/refill-index.ts'
import type { Recurring } from '#server/jobs/repeat.ts'
import { createFetchPicture } from '#server/outgoing/fetch-picture.ts'
import { createFetchReleases } from '#server/outgoing/fetch-releases.ts'
import { log } from '#server/shared/log.ts'

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Lists the recurring work of the parent. Work that a row makes due has a `startDueTimer`. */
export function recurring(db: Db, writeReads: () => Promise<void>, settings = env): Recurring[] {
  const { dataDir, backupUrl, backupKey, releasesUrl, readsEverySeconds, newsletterReturns } = settings
  const target = openBackupTarget(backupUrl, backupKey)
  const fetchPicture = createFetchPicture()
  return [
    { name: 'clock', first: 0, every: 10 * SECOND, run: () => checkClock(db) },
    { name: 'checkpoint', every: SECOND, run: () => checkpoint(db) },
    workingTexts(db),
    { name: 'search-index', first: 0, every: DAY, run: (signal) => refillIndex(db, signal) },
    { name: 'sitemaps', first: 0, every: 10 * MINUTE, run: (signal) => countSitemaps(db, signal) },
    { name: 'reads', every: readsEverySeconds * SECOND, run: writeReads },
    { name: 'alerts', first: 10 * SECOND, every: MINUTE, run: createAlertCheck(db, dataDir) },
    {
      name: 'backup',
      first: firstBackupIn(dataDir, Date.now()),
      every: HOUR,
      run: (signal) => backUpAndCopy(db, { dataDir, target, signal }),
    },
    { name: 'drill', every: HOUR, run: (signal) => drillIfDue(db, { dataDir, target, signal }) },
    { name: 'optimize', every: DAY, run: () => retryWhileBusy(db, () => db.$client.pragma('optimize')) },
    { name: 'taken-stories', every: MINUTE, run: () => followNext(db, fetchPicture, Date.now()) },
    { name: 'reserve', every: HOUR, run: () => keepReserve(dataDir) },
    ...(newsletterReturns ? [returns(db, newsletterReturns)] : []),
    ...sweeps(db, dataDir).map((sweep) => ({ ...sweep, every: HOUR, jitter: 5 * MINUTE })),
    ...(releasesUrl === null ? [] : [releases(db, releasesUrl)]),
  ]
}

/** Keeps the index of the desk's search up to date, and after an upgrade reads all working texts into it. */
export const workingTexts = (db: Db): Recurring => ({
  name: 'working-texts',
  first: 0,
  every: 15 * SECOND,
  run: (signal) => inTurns(db, signal, () => indexDueStories(db, Date.now())),
})

/** Otherwise the driver does it in the commit that finds a long WAL, which pays for all that an import wrote. */
function checkpoint(db: Db): void {
  try {
    db.$client.pragma('wal_checkpoint(PASSIVE)')
  } catch (error) {
    if (!isBusy(error)) throw error
  }
}

function sweeps(db: Db, dataDir: string): Pick<Recurring, 'name' | 'run'>[] {
  // Files that are removed because of a wrong clock cannot be recovered.
  const byClock = (remove: (now: number) => unknown) => () =>
    clockState(db).partedMs === null ? remove(Date.now()) : null
  const pictures = async (now: number) => {
    const swept = await sweepMedia(db, dataDir, now)
    log(swept.failed.length > 0 ? 'warn' : 'info', 'pictures were swept', swept)
  }
  const isMore = (done: Result<boolean, never>) => done.ok && done.value
  return [
    { name: 'trim-deliveries', run: (signal) => inTurns(db, signal, () => trimOutbox(db, Date.now())) },
    {
      name: 'trim-notifications',
      run: (signal) => inTurns(db, signal, () => isMore(trimNotifications(db, Date.now()))),
    },
    {
      name: 'sweep-readers',
      run: (signal) => byClock(() => inTurns(db, signal, () => isMore(sweepReaders(db, Date.now()))))(),
    },
    {
      name: 'sweep-sendings',
      run: (signal) => byClock(() => inTurns(db, signal, () => isMore(sweepSendings(db, Date.now()))))(),
    },
    {
      name: 'sweep-requests',
      run: (signal) => byClock(() => inTurns(db, signal, () => isMore(sweepRequests(db, Date.now()))))(),
    },
    {
      name: 'sweep-copies',
      run: (signal) => byClock(() => inTurns(db, signal, () => isMore(sweepCopies(db, Date.now()))))(),
    },
    { name: 'sweep-pictures', run: byClock(pictures) },
    { name: 'sweep-restores', run: byClock((now) => sweepRestoreFolder(dataDir, now)) },
    { name: 'sweep-imports', run: byClock(() => sweepImports(db, dataDir)) },
    { name: 'sweep-exports', run: byClock((now) => sweepExports(db, dataDir, now)) },
  ]
}

/** Letters of newsletters that came back. */
const returns = (db: Db, place: string): Recurring => ({
  name: 'newsletter-returns',
  first: 10 * SECOND,
  every: MINUTE,
  run: createReturnsReader(db, place),
})

function releases(db: Db, url: string): Recurring {
  const checking = { url, fetchReleases: createFetchReleases(), running: programVersion(), clock: Date.now }
  const first = firstCheckIn(upkeepRunsOf(db).get('releases')?.beganAt ?? 0, Date.now())
  return { name: 'releases', first, every: DAY, jitter: HOUR, run: () => checkForRelease(db, checking) }
}
