import { type ChildProcess, fork, type StdioOptions } from 'node:child_process'
import cluster from 'node:cluster'
import { SYNC_FAILED } from '#db/sync-failure.ts'
import type { ChildWord } from '#server/as-child.ts'
import { log } from '#server/log.ts'
import { quickly } from '#server/quick-start.ts'

const STEADY_MS = 10_000
const SLOWEST_MS = 5_000

export type ChildOptions = {
  name: string
  file: string
  argv: readonly string[]
  /** True for one that listens on a port together with others like it. */
  sharesPort?: boolean
  onWord: (word: ChildWord) => void
}

export type Child = ReturnType<typeof keepChild>

// Left to themselves V8 and malloc keep what a burst of renders took: 820 MB in all after 2,000 articles, 520 with 16 MB
// of semi-space, for a tenth more CPU a miss. 8 MB take 50 off that at the same CPU; with 4, garbage grows old and costs more.
const frugally = [...quickly, '--max-semi-space-size=8', '--max-old-space-size=256']
const childEnv = (): NodeJS.ProcessEnv => ({ MALLOC_ARENA_MAX: '2', ...process.env, NODE_ENV: 'production' })
// What Next says of itself on stdout would stand between our own lines.
const STDIO: StdioOptions & string[] = ['ignore', 'ignore', 'inherit', 'ipc']

/**
 * One queue of connections for all that share a port, from which each takes what it can do: what waits there outlives
 * one that is killed, and the parent has no hand in it.
 */
function forkSharing(file: string, argv: readonly string[]): ChildProcess {
  cluster.schedulingPolicy = cluster.SCHED_NONE
  cluster.setupPrimary({ exec: file, args: [...argv], execArgv: frugally, stdio: STDIO })
  const worker = cluster.fork(childEnv())
  // It says once more what its process says, which is heard below.
  worker.on('error', () => {})
  return worker.process
}

/** One that has just died hears nothing more, and its end is heard by itself: without a callback this would be thrown. */
function tell(child: ChildProcess, word: object | string): void {
  child.send(word, () => {})
}

/** Starts a child and starts it again whenever it dies, sooner the longer it lived; not once it was told to stop. */
export function keepChild({ name, file, argv, sharesPort = false, onWord }: ChildOptions) {
  let child: ChildProcess | null = null
  let isStopping = false
  let delayMs = 50
  let restart: NodeJS.Timeout | undefined

  function start(): void {
    const startedAt = performance.now()
    // In our process group, so that a terminal's Ctrl-C and a supervisor's kill reach all of us alike.
    const born = sharesPort
      ? forkSharing(file, argv)
      : fork(file, [...argv], { env: childEnv(), execArgv: frugally, stdio: STDIO })
    child = born
    born.on('message', (word) => onWord(word as ChildWord))
    born.on('error', (error) => log('error', `${name} could not be started, or told something`, { error }))
    born.on('exit', (code, signal) => {
      child = null
      if (isStopping) return
      // To start it again would be to promise again what the disk does not keep.
      if (code === SYNC_FAILED) return onWord('sync-failed')
      delayMs = performance.now() - startedAt > STEADY_MS ? 50 : Math.min(delayMs * 2, SLOWEST_MS)
      log('error', `${name} ended and is started again`, { code, signal, delayMs })
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
    /** Tells the child to end, and ends it where it did not within `patienceMs`. */
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
