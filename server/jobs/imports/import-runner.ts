import type { ChildProcess } from 'node:child_process'
import type { Db } from '#db/engine/open.ts'
import { SYNC_FAILED } from '#db/engine/sync-failure.ts'
import { retryWhileBusy } from '#db/engine/write.ts'
import { endJob, isJobWanted, nextJob, type WantedJob } from '#server/jobs/imports/wanted-jobs.ts'

type Options = {
  db: Db
  /** Starts the process that does one job of one import, or makes one export. */
  fork: (wanted: WantedJob) => ChildProcess
  /** Called when a job has ended or begun, so that the next one is looked for. */
  wake: () => void
  onError: (error: unknown, wanted: WantedJob) => void
  onSyncFailed: () => void
  /** Time that a process which was told to stop has to end, in ms. */
  patienceMs?: number
}

type Ending = { code: number | null; signal: string | null }
type Running = { wanted: WantedJob; child: ChildProcess; gone: Promise<void>; isStopping: boolean }

const PATIENCE_MS = 10_000

/**
 * Has the jobs of imports done and exports made, one at a time, each by a child process. Their rows are the queue: it
 * survives a restart of the server, so that an interrupted job is continued, and an export begun anew. A process that ends before its job is done is not
 * started again; the reason is recorded for people.
 */
export class ImportRunner {
  readonly #options: Options
  #running: Running | null = null
  #isStopping = false

  constructor(options: Options) {
    this.#options = options
  }

  /** Due at once (0) if a job is to be started or stopped; `Infinity` otherwise. */
  nextAt = (): number => {
    if (this.#isStopping) return Infinity
    const { db } = this.#options
    const running = this.#running
    if (!running) return nextJob(db) ? 0 : Infinity
    return running.isStopping || isJobWanted(db, running.wanted) ? Infinity : 0
  }

  /** Starts the next job, or stops the one that is no longer wanted. */
  run = (): void => {
    const { db } = this.#options
    if (this.#running) return isJobWanted(db, this.#running.wanted) ? undefined : this.#stop(this.#running)
    const wanted = nextJob(db)
    if (wanted && !this.#isStopping) this.#start(wanted)
  }

  /** Id of the process that works; null if none does. */
  pid = (): number | null => this.#running?.child.pid ?? null

  /** Stops the process. Its job stays wanted, and the next start of the server continues it. */
  stop = async (): Promise<void> => {
    this.#isStopping = true
    if (!this.#running) return
    this.#stop(this.#running)
    await this.#running.gone
  }

  #start(wanted: WantedJob): void {
    const child = this.#options.fork(wanted)
    const { promise: gone, resolve } = Promise.withResolvers<void>()
    const running: Running = { wanted, child, gone, isStopping: false }
    this.#running = running
    const end = once((how: Ending) => {
      void this.#ended(running, how).finally(() => {
        this.#running = null
        resolve()
        this.#options.wake()
      })
    })
    child.once('exit', (code, signal) => end({ code, signal }))
    child.once('error', (error) => {
      this.#options.onError(error, wanted)
      // Without a pid it was never started, and no exit follows.
      if (child.pid === undefined) end({ code: null, signal: null })
    })
  }

  async #ended({ wanted, isStopping }: Running, how: Ending): Promise<void> {
    const { db, onError, onSyncFailed } = this.#options
    if (how.code === SYNC_FAILED) return onSyncFailed()
    if (isStopping) return
    try {
      await recordCrash(db, wanted, how, onError)
    } catch (cause) {
      onError(cause, wanted)
    }
  }

  #stop(running: Running): void {
    if (running.isStopping) return
    running.isStopping = true
    const { child, gone } = running
    if (child.connected) child.send('stop', () => {})
    const late = setTimeout(() => child.kill('SIGKILL'), this.#options.patienceMs ?? PATIENCE_MS)
    void gone.then(() => clearTimeout(late))
  }
}

/** Calls `act` the first time only. */
function once<T>(act: (input: T) => void): (input: T) => void {
  let isDone = false
  return (input) => {
    if (isDone) return
    isDone = true
    act(input)
  }
}

/** Takes the job off the queue, unless the process finished it, so that it does not crash again and again. */
async function recordCrash(db: Db, wanted: WantedJob, how: Ending, onError: Options['onError']): Promise<void> {
  const error = crashSentence(how, wanted)
  const isCrash = await retryWhileBusy(db, () => endJob(db, wanted, error, Date.now()))
  if (isCrash) onError(new Error(error), wanted)
}

const OUT_OF_MEMORY = 134

function crashSentence({ code, signal }: Ending, { job }: WantedJob): string {
  const isMemory = signal === 'SIGABRT' || code === OUT_OF_MEMORY
  const why = isMemory ? 'it ran out of memory' : signal ? `signal ${signal}` : `exit code ${code ?? 'unknown'}`
  const next =
    job === 'export' ? 'You can start another one.' : 'What was stored so far is kept, and you can start it again.'
  return `Its process ended unexpectedly (${why}). ${next} If it happens again, the server’s log says more.`
}
