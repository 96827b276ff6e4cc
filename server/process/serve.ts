import path from 'node:path'
import type { RestoreOrder } from '#db/backup/restore/restore-child.ts'
import { makePrivateFiles, restrictToOwner } from '#db/engine/private-files.ts'
import { RoleTaken, type ServerRole, takeServerRole } from '#db/engine/server-role.ts'
import { SYNC_FAILED } from '#db/engine/sync-failure.ts'
import { env } from '#env.ts'
import type { ChildMessage } from '#server/process/connect-to-parent.ts'
import { EDITORS, isEditorsWanted } from '#server/process/editors-wanted.ts'
import { requireWritable } from '#server/process/require-writable.ts'
import { restoreNewsroom } from '#server/process/restore-newsroom.ts'
import { isRestoreWanted } from '#server/process/restore-wanted.ts'
import { endRunning, root, type Running, startRunning } from '#server/process/running.ts'
import { sayLeftOpen } from '#server/process/say-left-open.ts'
import { speakLanguagesOf } from '#server/shared/in-language.ts'
import { log } from '#server/shared/log.ts'

/**
 * Serves the paper until it is told to stop: locks the data folder, migrates, starts renderers, web processes,
 * scheduler and outbox. `onReady` runs once, when all are ready. A restore that the desk asks for ends all of them and
 * starts them anew, in this process. Ends the process itself.
 */
export async function serve({ onReady }: { onReady?: () => void | Promise<void> } = {}): Promise<void> {
  makePrivateFiles()
  requireWritable(env.dataDir)
  // Before anything is written: restricts files that an earlier version or a person left open to other users.
  sayLeftOpen(restrictToOwner(env.dataDir))
  const role = takeRoleOrLeave()
  // Letters go out in the languages of those who get them.
  speakLanguagesOf(path.resolve(root, env.distDir))
  const start = (isFirst: boolean) =>
    startRunning({
      hear: (name, word) => void hear(name, word),
      wasKilled: isFirst && role.wasKilled,
      isStoodInFor: !isFirst,
      onReady: async () => {
        if (!isFirst) return
        process.stdout.write(`Broadsheet is ready at ${env.siteUrl}\n`)
        await onReady?.()
      },
    })
  const server: Server = { role, running: start(true), restoring: null, ending: new AbortController() }
  const stop = createStop(server)
  process.on('SIGTERM', () => void stop(0))
  process.on('SIGINT', () => void stop(0))
  await server.running?.timers

  async function hear(name: string, word: ChildMessage): Promise<void> {
    if (word === 'port-in-use') return void stop(1, portSentence())
    if (word === 'cannot-listen') return void stop(1, addressSentence())
    if (word === 'sync-failed') return void stop(SYNC_FAILED, 'The disk failed. Check it before you start again.')
    const { running } = server
    // The editors' process starts later, and nothing waits for it.
    if (word === 'ready') return name === EDITORS ? undefined : running?.childReady(name)
    if (isEditorsWanted(word)) return running?.children.startEditors()
    const wanted: unknown = word
    if (isRestoreWanted(wanted)) return restore(server, wanted.restore, () => start(false), stop)
    const timers = await running?.timers
    timers?.hear(name, word)
  }
}

type Server = {
  role: ServerRole
  /** Null while nothing has the database open. */
  running: Running | null
  /** Settles when a restore is over. */
  restoring: Promise<void> | null
  ending: AbortController
}
type Stop = (code: number, sentence?: string) => Promise<void>

/**
 * Restores the newsroom, one restore at a time. If nothing could be started anew, the process ends for its supervisor.
 */
async function restore(server: Server, order: RestoreOrder, start: () => Running, stop: Stop): Promise<void> {
  const { running, ending } = server
  if (server.restoring || !running || ending.signal.aborted) return
  const begin = (): Running => (server.running = start())
  const run = async () => {
    try {
      await restoreNewsroom({
        order,
        running,
        start: begin,
        signal: ending.signal,
        onEnded: () => (server.running = null),
      })
    } catch (error) {
      log('error', 'the server could not be started after a restore', { error })
      setImmediate(() => void stop(1))
    }
    server.restoring = null
  }
  await (server.restoring = run())
}

const addressSentence = () =>
  `Port ${env.port} on ${env.host} cannot be opened by user ${process.getuid?.() ?? 0}. Set HOST to an address of this machine; ports below 1024 are for root, unless net.ipv4.ip_unprivileged_port_start says otherwise.`

const portSentence = () => `Port ${env.port} on ${env.host} is in use. Stop the other program, or set another PORT.`

function takeRoleOrLeave(): ServerRole {
  try {
    return takeServerRole(env.dataDir)
  } catch (error) {
    if (!(error instanceof RoleTaken)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exit(1)
  }
}

/** Graceful shutdown (`endRunning`); a restore is ended first, which leaves the old or the new database. Idempotent. */
function createStop(server: Server): Stop {
  let isStopping = false
  return async (code, sentence) => {
    if (isStopping) return
    isStopping = true
    if (sentence) process.stderr.write(`${sentence}\n`)
    server.ending.abort()
    await server.restoring
    const isBroken = code === SYNC_FAILED
    if (server.running) await endRunning(server.running, isBroken)
    // After a disk that failed, the next start must check the database.
    if (!isBroken) server.role.release()
    process.exit(code)
  }
}
