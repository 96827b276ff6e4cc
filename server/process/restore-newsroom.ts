import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { RestoreOrder } from '#db/backup/restore/restore-child.ts'
import { runRestore } from '#db/backup/restore/run-restore.ts'
import { recordFailedRestore } from '#db/commands/upkeep/record-restore.ts'
import { writer } from '#db/engine/connections.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { paperSettings } from '#db/queries/settings/read-settings.ts'
import { env } from '#env.ts'
import { type Child, superviseChild } from '#server/process/children.ts'
import { endRunning, RENDERERS_PATIENCE_MS, root, type Running } from '#server/process/running.ts'
import { log } from '#server/shared/log.ts'

/** Longest wait for the 503 page, which must not keep a newsroom from being restored. */
const PAGE_PATIENCE_MS = 10_000
/**
 * Longest time for which that page answers until web processes do: they wait for renderers, and then start without
 * them.
 */
const READY_PATIENCE_MS = RENDERERS_PATIENCE_MS + 10_000

type Options = {
  order: RestoreOrder
  running: Running
  /** Starts everything anew, on the database that is there then. */
  start: () => Running
  /** Called when nothing has the database open any more. */
  onEnded: () => void
  signal: AbortSignal
}

/**
 * Restores the newsroom under this server: answers 503, ends every process that has the database open, restores in a
 * process of its own, and starts everything anew: on the restored database or, if that failed, on the one from before,
 * which records why. If `signal` aborts it, nothing is started.
 */
export async function restoreNewsroom({ order, running, start, onEnded, signal }: Options): Promise<void> {
  log('warn', 'the newsroom is being restored: readers get 503', { backup: order.name })
  const page = await startPage()
  try {
    await endRunning(running)
    onEnded()
    if (signal.aborted) return
    const why = await restored(order, signal)
    if (signal.aborted) return
    const next = start()
    if (why !== null) await recordFailure(order, why)
    await readyOrAborted(next.ready, signal)
  } finally {
    await page.stop(1_000)
  }
}

async function readyOrAborted(ready: Promise<void>, signal: AbortSignal): Promise<void> {
  // Rejects at once if it was aborted before.
  const patience = wait(READY_PATIENCE_MS, undefined, { ref: false, signal }).catch(() => undefined)
  await Promise.race([ready, patience])
}

/** Null if the backup was restored, otherwise the reason. */
const restored = (order: RestoreOrder, signal: AbortSignal): Promise<string | null> =>
  runRestore(env.dataDir, order, signal).then(
    ({ what, pictures, aside }) => {
      log('info', 'the newsroom was restored', { madeAt: what.madeAt, stories: what.stories, pictures, aside })
      return null
    },
    (error: unknown) => {
      log('error', 'the newsroom was not restored', { backup: order.name, error })
      return error instanceof Error ? error.message : String(error)
    },
  )

async function recordFailure({ by, name }: RestoreOrder, why: string): Promise<void> {
  try {
    await retryWhileBusy(writer(), (db) => recordFailedRestore(db, by, { name, why }, Date.now()))
  } catch (error) {
    log('error', 'a failed restore could not be recorded', { error })
  }
}

/** Starts the process that answers 503; resolves when it does. */
async function startPage(): Promise<Child> {
  const { name, language } = paperSettings(writer())
  const { promise, resolve } = Promise.withResolvers<void>()
  const page = superviseChild({
    name: 'restoring',
    file: path.join(root, 'server/process/restoring-process.ts'),
    argv: [name, language],
    sharesPort: true,
    onWord: (word) => word === 'ready' && resolve(),
  })
  const late = setTimeout(resolve, PAGE_PATIENCE_MS)
  await promise
  clearTimeout(late)
  return page
}
