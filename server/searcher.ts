import { Worker } from 'node:worker_threads'
import type { SearchInput } from '#db/queries/search.ts'
import type { Found } from '#db/searching.ts'
import { log } from '#server/log.ts'
import { createQueue } from '#server/render-queue.ts'

type Options = {
  /** The database. */
  file: string
  /** How long one search may take; waiting for its turn and for a new thread is not counted. */
  limitMs?: number
  /** How many may wait for their turn; those beyond are given up at once. */
  inLine?: number
  thread?: URL
}

/**
 * One search at a time in a thread that starts with the first. A search beyond its limit is given up and its thread
 * ended, which takes until SQLite comes back from the step that it is in; then the next search gets a new one. What
 * breaks a thread is thrown to who asked.
 */
export class Searcher {
  readonly #file: string
  readonly #limitMs: number
  readonly #thread: URL
  readonly #queue: ReturnType<typeof createQueue>
  #worker: Promise<Worker> | null = null
  #ending: Promise<unknown> = Promise.resolve()

  constructor({ file, limitMs = 1_000, inLine = 16, thread }: Options) {
    this.#file = file
    this.#limitMs = limitMs
    this.#thread = thread ?? new URL('search-thread.ts', import.meta.url)
    this.#queue = createQueue({ atOnce: 1, inLine })
  }

  /** Null where it was given up. */
  async search(input: SearchInput): Promise<Found> {
    const leave = await this.#queue.enter()
    if (!leave) return null
    try {
      return await this.#ask(input)
    } finally {
      leave()
    }
  }

  async close(): Promise<void> {
    this.#end()
    await this.#ending
  }

  async #ask(input: SearchInput): Promise<Found> {
    const hasEnded = this.#ending.then(() => true)
    if (!(await inTime(hasEnded, this.#limitMs))) return null
    const worker = await (this.#worker ??= this.#start())
    const answer = nextWord(worker)
    worker.postMessage(input)
    const found = await inTime(answer, this.#limitMs)
    if (found) return found as Found
    // What it says as it ends, nobody waits for.
    answer.catch(() => {})
    log('warn', 'a search took too long and is ended', { limitMs: this.#limitMs })
    this.#end()
    return null
  }

  #start(): Promise<Worker> {
    const resourceLimits = { maxYoungGenerationSizeMb: 16 }
    const born = new Worker(this.#thread, { workerData: this.#file, execArgv: [], resourceLimits })
    const ready = nextWord(born).then(() => born)
    const forget = () => {
      if (this.#worker === ready) this.#worker = null
    }
    // A listener at all times: without one, what breaks the thread would break the process.
    born.on('error', (error) => {
      log('error', 'a search broke its thread', { error })
      forget()
    })
    born.on('exit', forget)
    born.unref()
    return ready
  }

  #end(): void {
    if (this.#worker) this.#ending = this.#worker.then((one) => one.terminate()).catch(() => {})
    this.#worker = null
  }
}

/** The next message of a thread; throws what breaks it before that. */
async function nextWord(worker: Worker): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>()
  const onExit = () => reject(new Error('The thread that searches ended before its time.'))
  worker.once('message', resolve).once('error', reject).once('exit', onExit)
  try {
    return await promise
  } finally {
    worker.off('message', resolve).off('error', reject).off('exit', onExit)
  }
}

/** What `work` comes to, or null where that takes longer. */
async function inTime<T>(work: Promise<T>, ms: number): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<null>((resolve) => (timer = setTimeout(resolve, ms, null)))
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
