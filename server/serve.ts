import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { nextDueAt } from '#db/commands/next-due-at.ts'
import { nextDeliveryAt } from '#db/commands/outbox-rows.ts'
import { runDueJobs } from '#db/commands/run-due-jobs.ts'
import { closeLive, writer } from '#db/live.ts'
import { migrate } from '#db/migrate.ts'
import { RoleTaken, takeServerRole } from '#db/server-role.ts'
import { whenFree } from '#db/write.ts'
import { env } from '#env.ts'
import { startBackups } from '#server/backups.ts'
import { type Child, keepChild } from '#server/children.ts'
import { startDueTimer } from '#server/due-timer.ts'
import { log } from '#server/log.ts'
import { createGathering } from '#server/metrics/exchange.ts'
import { parentMetrics } from '#server/metrics/parent-metrics.ts'
import { deliverOutbox, deliveryTo } from '#server/outbox.ts'
import { ensureSecret } from '#server/secret.ts'

const root = path.resolve(import.meta.dirname, '..')
const FRONT_PATIENCE_MS = 10_500
const RENDERER_PATIENCE_MS = 1_000

/**
 * Serves the paper until it is told to stop: takes the data folder, migrates, starts renderer, fronts, scheduler and
 * outbox. `onReady` runs once all answer, before the ready line's successors. Ends the process itself.
 */
export async function serve({ onReady }: { onReady?: () => void | Promise<void> } = {}): Promise<void> {
  const role = takeRoleOrLeave()
  migrate(env.dataDir, path.join(root, 'db/migrations'))
  ensureSecret(env.dataDir)

  const socketDir = fs.mkdtempSync(path.join(os.tmpdir(), 'broadsheet-'))
  const sockets = Array.from({ length: env.workers }, (_, n) => path.join(socketDir, `renderer-${n + 1}.sock`))
  const ready = createReadiness(2 * env.workers, async () => {
    process.stdout.write(`Broadsheet is ready at ${env.siteUrl}\n`)
    await onReady?.()
  })
  const isAboutMetrics = createGathering(parentMetrics(writer(), env.dataDir), () => [...fronts, ...renderers])
  const renderers = sockets.map((socket) => {
    const name = path.basename(socket, '.sock')
    const file = path.join(root, 'server/renderer.ts')
    return keepChild({
      name,
      file,
      argv: [root, socket],
      onWord: (word) => isAboutMetrics(name, word) || ready(name, word),
    })
  })
  const fronts = sockets.map((_, n) => {
    const name = `front-${n + 1}`
    return keepChild({
      name,
      file: path.join(root, 'server/front/process.ts'),
      // Each begins with another renderer, so that little work is spread as well.
      argv: [root, ...sockets.slice(n), ...sockets.slice(0, n)],
      sharesPort: true,
      onWord: (word) => {
        if (word === 'port-in-use') void stop(1, portSentence())
        else if (!isAboutMetrics(name, word)) ready(name, word)
      },
    })
  })
  const timers = startTimers()
  const stop = createStop({ timers, fronts, renderers, socketDir, role })
  process.on('SIGTERM', () => void stop(0))
  process.on('SIGINT', () => void stop(0))
}

const portSentence = () => `Port ${env.port} on ${env.host} is in use: stop what uses it, or set PORT to another.`

function takeRoleOrLeave(): { release: () => void } {
  try {
    return takeServerRole(env.dataDir)
  } catch (error) {
    if (!(error instanceof RoleTaken)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Calls `whenAll` once, when so many children said that they are ready. */
function createReadiness(count: number, whenAll: () => Promise<void>) {
  const said = new Set<string>()
  let isReady = false
  return (name: string, word: string) => {
    log('debug', `${name}: ${word}`)
    if (word === 'ready') said.add(name)
    if (isReady || said.size < count) return
    isReady = true
    whenAll().catch((error: unknown) => log('error', 'what follows the start failed', { error }))
  }
}

function startTimers(): { stop: () => void } {
  const db = writer()
  const onError = (error: unknown) => log('error', 'a due row failed', { error })
  const deliver = deliveryTo(env.purgeUrl)
  const schedule = startDueTimer({
    dataDir: env.dataDir,
    onError,
    nextAt: (now) => nextDueAt(db, now),
    run: async (now) => {
      for (const report of await whenFree(db, () => runDueJobs(db, now))) log('info', 'a job ran', report)
    },
  })
  const outbox = startDueTimer({
    dataDir: env.dataDir,
    onError,
    nextAt: () => nextDeliveryAt(db),
    run: (now) => deliverOutbox(db, deliver, now),
  })
  const backups = startBackups(env.dataDir)
  return {
    stop: () => {
      backups.stop()
      schedule.stop()
      outbox.stop()
    },
  }
}

type Running = {
  timers: { stop: () => void }
  fronts: Child[]
  renderers: Child[]
  socketDir: string
  role: { release: () => void }
}

/** The orderly end: fronts drain, then the renderer, then the database. A second call changes nothing. */
function createStop({ timers, fronts, renderers, socketDir, role }: Running) {
  let isStopping = false
  return async (code: number, sentence?: string): Promise<void> => {
    if (isStopping) return
    isStopping = true
    if (sentence) process.stderr.write(`${sentence}\n`)
    timers.stop()
    await Promise.all(fronts.map((front) => front.stop(FRONT_PATIENCE_MS)))
    await Promise.all(renderers.map((renderer) => renderer.stop(RENDERER_PATIENCE_MS)))
    const { $client } = writer()
    $client.pragma('optimize')
    $client.pragma('wal_checkpoint(TRUNCATE)')
    closeLive()
    role.release()
    fs.rmSync(socketDir, { recursive: true, force: true })
    process.exit(code)
  }
}
