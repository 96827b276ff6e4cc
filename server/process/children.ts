import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import cluster from 'node:cluster'
import { SYNC_FAILED } from '#db/engine/sync-failure.ts'
import { COMPILE_CACHE_ARGS } from '#server/process/compile-cache.ts'
import type { ChildMessage } from '#server/process/connect-to-parent.ts'
import { ALIVE, ALIVE_WANTED, type HangLimits, HangWatch } from '#server/process/hang-watch.ts'
import { log } from '#server/shared/log.ts'

const STEADY_MS = 10_000
const SLOWEST_MS = 5_000

export type ChildOptions = {
  name: string
  file: string
  /** Arguments, or a function that gives those of each start. */
  argv: readonly string[] | (() => readonly string[])
  /** True for a child that shares a listening port with others like it. */
  sharesPort?: boolean
  onWord: (word: ChildMessage) => void
  /** How it is watched for hanging; null, the default, for one that is not. */
  hangs?: HangLimits | null
}

export type Child = ReturnType<typeof superviseChild>

// Limits V8 and malloc, which otherwise keep what a burst of renders took: 820 MB in all after 2,000 articles, 520 with
// 16 MB of semi-space, for a tenth more CPU a miss. 8 MB take 50 off that at the same CPU; with 4, garbage grows old
// and costs more. Web processes keep little but bodies, which are not in there. Imports alone would leave 15 MB of room
// for garbage: `connectToParent` turns the thrift off that saves it, since renders would take half as long again.
const frugally = [...COMPILE_CACHE_ARGS, '--optimize-for-size', '--max-old-space-size=256']
const WEB_ARGS = [...frugally, '--max-semi-space-size=4']
const CHILD_ARGS = [...frugally, '--max-semi-space-size=8']
const childEnv = (): NodeJS.ProcessEnv => ({ MALLOC_ARENA_MAX: '2', ...process.env, NODE_ENV: 'production' })
// Ignores stdout: Next's own messages would stand between our log lines.
const STDIO: StdioOptions & string[] = ['ignore', 'ignore', 'inherit', 'ipc']

/**
 * Forks a worker that shares the kernel's queue of connections with the others on its port. Connections waiting there
 * survive a killed worker, and the parent does not take part.
 */
function forkSharing(file: string, argv: readonly string[]): ChildProcess {
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({ exec: file, args: [...argv], execArgv: WEB_ARGS, stdio: STDIO })
  const worker = cluster.fork(childEnv())
  // The worker re-emits the errors of its process, which are handled below.
  worker.on('error', () => {})
  return worker.process
}

/**
 * Sends a message to a child. The empty callback keeps `send` from throwing when the child has just died; its exit is
 * handled separately.
 */
function tell(child: ChildProcess, word: object | string): void {
  child.send(word, () => {})
}

/**
 * Asks a child whether it is alive until it exits, and kills it if it hangs. Returns what to call when it says
 * anything.
 */
function watchForHang(name: string, child: ChildProcess, limits: HangLimits): (word: unknown) => void {
  const watch = new HangWatch(limits, performance.now())
  const timer = setInterval(() => {
    if (!watch.isHanging(performance.now())) return tell(child, ALIVE_WANTED)
    clearInterval(timer)
    log('error', `${name} does not answer and is killed`, { pid: child.pid, silentMs: limits.silentMs })
    child.kill('SIGKILL')
  }, limits.everyMs)
  child.once('exit', () => clearInterval(timer))
  return (word) => watch.heard(word === 'ready')
}

/**
 * Starts a child process and restarts it whenever it dies or hangs, sooner the longer it lived; not after `stop`, which
 * has its own patience.
 */
export function superviseChild({ name, file, argv, sharesPort = false, onWord, hangs = null }: ChildOptions) {
  let child: ChildProcess | null = null
  let isStopping = false
  let delayMs = 50
  let restart: NodeJS.Timeout | undefined

  function start(): void {
    const startedAt = performance.now()
    const args = typeof argv === 'function' ? argv() : argv
    // Children stay in our process group, so that a terminal's Ctrl-C and a supervisor's kill reach all of them.
    const born = sharesPort
      ? forkSharing(file, args)
      : fork(file, [...args], { env: childEnv(), execArgv: CHILD_ARGS, stdio: STDIO })
    child = born
    const heard = hangs ? watchForHang(name, born, hangs) : null
    born.on('message', (word) => {
      heard?.(word)
      if (word !== ALIVE) onWord(word as ChildMessage)
    })
    born.on('error', (error) => log('error', `${name} could not be started, or could not receive a message`, { error }))
    born.on('exit', (code, signal) => {
      child = null
      if (isStopping) return
      // No restart: it would promise again what the disk does not keep.
      if (code === SYNC_FAILED) return onWord('sync-failed')
      delayMs = performance.now() - startedAt > STEADY_MS ? 50 : Math.min(delayMs * 2, SLOWEST_MS)
      log('error', `${name} ended and is restarted`, { code, signal, delayMs })
      restart = setTimeout(start, delayMs)
    })
  }
  start()

  return {
    name,
    pid: () => child?.pid ?? null,
    send: (word: object): void => {
      if (child?.connected) tell(child, word)
    },
    /** Tells the child to end, and kills it if it has not ended within `patienceMs`. */
    async stop(patienceMs: number): Promise<void> {
      isStopping = true
      clearTimeout(restart)
      const dying = child
      if (!dying) return
      const gone = new Promise<void>((resolve) => dying.once('exit', () => resolve()))
      const late = setTimeout(() => dying.kill('SIGKILL'), patienceMs)
      if (dying.connected) tell(dying, 'stop')
      else dying.kill('SIGKILL')
      await gone
      clearTimeout(late)
    },
  }
}
