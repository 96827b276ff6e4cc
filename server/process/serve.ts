import path from 'node:path'
import v8 from 'node:v8'
import { databaseFile, migrate } from '#db/engine/migrate.ts'
import { restrictMediaToOwner, restrictToOwner, makePrivateFiles } from '#db/engine/private-files.ts'
import { RoleTaken, type ServerRole, takeServerRole } from '#db/engine/server-role.ts'
import { SYNC_FAILED } from '#db/engine/sync-failure.ts'
import { env } from '#env.ts'
import { dropReserveIfFull, keepReserve } from '#server/jobs/keep-reserve.ts'
import { saveCompileCache } from '#server/process/compile-cache.ts'
import type { ChildMessage } from '#server/process/connect-to-parent.ts'
import { EDITORS, isEditorsWanted } from '#server/process/editors-wanted.ts'
import { ensureSecret } from '#server/process/ensure-secret.ts'
import { quickCheck } from '#server/process/quick-check.ts'
import { requireWritable } from '#server/process/require-writable.ts'
import { type Children, startChildren } from '#server/process/start-children.ts'
import type { Timers } from '#server/process/timers.ts'
import { log } from '#server/shared/log.ts'

const root = path.resolve(import.meta.dirname, '../..')
const FRONT_PATIENCE_MS = 10_500
const OTHERS_PATIENCE_MS = 1_000

/**
 * Serves the paper until it is told to stop: locks the data folder, migrates, starts renderers, fronts, scheduler and
 * outbox. `onReady` runs once, when all are ready. Ends the process itself.
 */
export async function serve({ onReady }: { onReady?: () => void | Promise<void> } = {}): Promise<void> {
  // This process is mostly idle: its imports create 25 MB of garbage, and V8 would reserve that memory for more.
  v8.setFlagsFromString('--semi-space-growth-factor=1')
  makePrivateFiles()
  requireWritable(env.dataDir)
  closeDataFolder()
  const role = takeRoleOrLeave()
  dropReserveIfFull(env.dataDir)
  migrate(env.dataDir, path.join(root, 'db/migrations'))
  ensureSecret(env.dataDir, env.secretKeyBase)

  const ready = createReadiness(2 * env.workers, async () => {
    process.stdout.write(`Broadsheet is ready at ${env.siteUrl}\n`)
    await onReady?.()
    saveCompileCache()
    const timers = await running.timers
    timers.startReceipts()
    if (role.wasKilled) running.check = quickCheck(databaseFile(env.dataDir))
    sayLeftOpen(await restrictMediaToOwner(env.dataDir))
    await keepReserve(env.dataDir)
  })
  const children = startChildren(root, (name, word) => void hear(name, word))
  const running: Running = { children, role, timers: startTimersSoon(children, () => running.check) }
  const stop = createStop(running)
  process.on('SIGTERM', () => void stop(0))
  process.on('SIGINT', () => void stop(0))
  await running.timers

  async function hear(name: string, word: ChildMessage): Promise<void> {
    if (word === 'port-in-use') return void stop(1, portSentence())
    if (word === 'cannot-listen') return void stop(1, addressSentence())
    if (word === 'sync-failed') return void stop(SYNC_FAILED, 'The disk failed. Check it before you start again.')
    // The editors' process starts later, and nothing waits for it.
    if (word === 'ready') return name === EDITORS ? undefined : ready(name)
    if (isEditorsWanted(word)) return children.startEditors()
    const timers = await running.timers
    timers.hear(name, word)
  }
}

/**
 * Runs before anything is written: restricts files that an earlier version or a person left open to other users of the
 * machine.
 */
const closeDataFolder = (): void => sayLeftOpen(restrictToOwner(env.dataDir))

function sayLeftOpen(left: string[]): void {
  if (left.length > 0) log('warn', 'other users of this machine can read files of the newsroom', { files: left })
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

/**
 * Imports late: the renderers start meanwhile, and take longer. The fronts start after the change of the day, so that
 * the first page of a day that began while no server ran shows its date.
 */
async function startTimersSoon(children: Children, check: () => Check | undefined): Promise<Timers> {
  const { startTimers, advanceDayAtStart } = await import('#server/process/timers.ts')
  await advanceDayAtStart()
  children.startFronts()
  return startTimers(children.all, () => check()?.isDamaged() ?? false)
}

/** Calls `whenAll` once, when `count` children have reported that they are ready. */
function createReadiness(count: number, whenAll: () => Promise<void>) {
  const said = new Set<string>()
  let isReady = false
  return (name: string) => {
    log('debug', `${name} is ready`)
    said.add(name)
    if (isReady || said.size < count) return
    isReady = true
    whenAll().catch((error: unknown) => log('error', 'start-up work failed', { error }))
  }
}

type Check = ReturnType<typeof quickCheck>
type Running = { children: Children; timers: Promise<Timers>; role: ServerRole; check?: Check }

/** Graceful shutdown: fronts drain, then the renderers and the editors' process, then the database. Idempotent. */
function createStop(running: Running) {
  const { children, role } = running
  let isStopping = false
  return async (code: number, sentence?: string): Promise<void> => {
    if (isStopping) return
    isStopping = true
    if (sentence) process.stderr.write(`${sentence}\n`)
    running.check?.stop()
    const timers = await running.timers
    const importsEnded = timers.stop()
    const isBroken = code === SYNC_FAILED
    await children.stop(
      isBroken ? { frontsMs: 0, othersMs: 0 } : { frontsMs: FRONT_PATIENCE_MS, othersMs: OTHERS_PATIENCE_MS },
    )
    await importsEnded
    // Nothing more is written to a disk that failed, and the next start must check the database.
    if (!isBroken) {
      timers.closeDatabase()
      role.release()
    }
    process.exit(code)
  }
}
