import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { dropUnfinishedRestore } from '#db/backup/restore/unfinished-restore.ts'
import { replaceAgain } from '#db/commands/names/replace-again.ts'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { restrictMediaToOwner } from '#db/engine/private-files.ts'
import { env } from '#env.ts'
import { dropReserveIfFull, keepReserve } from '#server/jobs/keep-reserve.ts'
import { saveCompileCache } from '#server/process/compile-cache.ts'
import type { ChildMessage } from '#server/process/connect-to-parent.ts'
import { ensureSecret } from '#server/process/ensure-secret.ts'
import { quickCheck } from '#server/process/quick-check.ts'
import { sayLeftOpen } from '#server/process/say-left-open.ts'
import { type Children, startChildren } from '#server/process/start-children.ts'
import { startPageStore } from '#server/process/start-page-store.ts'
import type { Timers } from '#server/process/timers.ts'
import { log } from '#server/shared/log.ts'

export const root = path.resolve(import.meta.dirname, '../..')
const WEB_PATIENCE_MS = 10_500
const OTHERS_PATIENCE_MS = 1_000
/** Longest time for which web processes wait for renderers: without them the desk can still be reached. */
export const RENDERERS_PATIENCE_MS = 60_000

type Check = ReturnType<typeof quickCheck>
/** Everything that serves a newsroom: its child processes, and the work and the database connection of this process. */
export type Running = {
  children: Children
  timers: Promise<Timers>
  /** Handles `ready` of a child. */
  childReady: (name: string) => void
  /** Resolves when renderers and web processes are ready. */
  ready: Promise<void>
  check?: Check
}

type Options = {
  hear: (name: string, word: ChildMessage) => void
  /** True if the last server was killed: the database is checked. */
  wasKilled: boolean
  /** True if another process answers readers meanwhile: web processes then start only once they can render pages. */
  isStoodInFor?: boolean
  /** Runs once all are ready, before the receipts are checked. */
  onReady?: (() => void | Promise<void>) | undefined
}

/** After a restore no page is served with a name that was taken out since the backup. */
function replaceNamesAgain(): void {
  const db = openDatabase(databaseFile(env.dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
  try {
    const stories = replaceAgain(db, Date.now())
    if (stories.length > 0) log('warn', 'names that were replaced since the backup are replaced again', { stories })
  } finally {
    db.$client.close()
  }
}

/** Completes an interrupted restore, migrates, and starts children and timers; the caller holds the server role. */
export function startRunning({ hear, wasKilled, isStoodInFor = false, onReady }: Options): Running {
  if (dropUnfinishedRestore(env.dataDir)) log('warn', 'a restore that was interrupted was undone', {})
  dropReserveIfFull(env.dataDir)
  migrate(env.dataDir, path.join(root, 'db/migrations'))
  replaceNamesAgain()
  ensureSecret(env.dataDir, env.secretKeyBase)
  const { childReady, ready, renderersReady } = createReadiness(env.workers)
  const store = startPageStore(root)
  const children = startChildren(root, store, hear)
  const mayStart = isStoodInFor
    ? Promise.race([renderersReady, wait(RENDERERS_PATIENCE_MS, undefined, { ref: false })])
    : null
  const timers = startTimersSoon({ children, mayStart, check: () => running.check, pagesOf: store.buildNow() })
  const running: Running = { children, childReady, ready, timers }
  ready
    .then(async () => {
      await onReady?.()
      saveCompileCache()
      const timers = await running.timers
      timers.startReceipts()
      if (wasKilled) running.check = quickCheck(databaseFile(env.dataDir))
      sayLeftOpen(await restrictMediaToOwner(env.dataDir))
      await keepReserve(env.dataDir)
    })
    .catch((error: unknown) => log('error', 'start-up work failed', { error }))
  return running
}

/**
 * Ends it in order: web processes drain, then the renderers and the editors' process, then the database. `isBroken`:
 * the disk failed, and nothing more is written to it.
 */
export async function endRunning(running: Running, isBroken = false): Promise<void> {
  running.check?.stop()
  const timers = await running.timers
  const importsEnded = timers.stop()
  await running.children.stop(
    isBroken ? { webMs: 0, othersMs: 0 } : { webMs: WEB_PATIENCE_MS, othersMs: OTHERS_PATIENCE_MS },
  )
  await importsEnded
  if (!isBroken) timers.closeDatabase()
}

type TimersSoon = {
  children: Children
  mayStart: Promise<void> | null
  check: () => Check | undefined
  pagesOf: string
}

/**
 * Imports late: the renderers start meanwhile, and take longer. The web processes start after the change of the day, so
 * that the first page of a day that began while no server ran shows its date.
 */
async function startTimersSoon({ children, mayStart, check, pagesOf }: TimersSoon): Promise<Timers> {
  const { startTimers, advanceDayAtStart } = await import('#server/process/timers.ts')
  await advanceDayAtStart()
  if (mayStart) void mayStart.then(() => children.startWebProcesses())
  else children.startWebProcesses()
  return startTimers({ children: children.all, isDamaged: () => check()?.isDamaged() ?? false, pagesOf })
}

type Readiness = Pick<Running, 'childReady' | 'ready'> & { renderersReady: Promise<void> }

/** `ready` resolves when as many renderers, and as many web processes, have reported that they are ready. */
function createReadiness(workers: number): Readiness {
  const said = new Set<string>()
  const [all, renderers] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const childReady = (name: string) => {
    log('debug', `${name} is ready`)
    said.add(name)
    if ([...said].filter((one) => one.startsWith('renderer-')).length >= workers) renderers.resolve()
    if (said.size >= 2 * workers) all.resolve()
  }
  return { childReady, ready: all.promise, renderersReady: renderers.promise }
}
