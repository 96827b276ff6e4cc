import { Worker } from 'node:worker_threads'
import type { SearchInput } from '#db/queries/search.ts'
import type { Elsewhere, Found } from '#db/searching.ts'
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
export function createSearcher(options: Options): { search: Elsewhere; close: () => Promise<void> } {
  const { file, limitMs = 1_000, inLine = 16 } = options
  const { thread = new URL('search-thread.ts', import.meta.url) } = options
  const queue = createQueue({ atOnce: 1, inLine })
  let worker: Promise<Worker> | null = null
  let ending: Promise<unknown> = Promise.resolve()

  function start(): Promise<Worker> {
    const born = new Worker(thread, {
      workerData: file,
      execArgv: [],
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    })
    const ready = nextWord(born).then(() => born)
    const forget = () => {
      if (worker === ready) worker = null
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

  function end(): void {
    if (worker) ending = worker.then((one) => one.terminate()).catch(() => {})
    worker = null
  }

  async function ask(input: SearchInput): Promise<Found> {
    if (
      !(await inTime(
        ending.then(() => true),
        limitMs,
      ))
    )
      return null
    const asked = await (worker ??= start())
    const answer = nextWord(asked)
    asked.postMessage(input)
    const found = await inTime(answer, limitMs)
    if (found) return found as Found
    // What it says as it ends, nobody waits for.
    answer.catch(() => {})
    log('warn', 'a search took too long and is ended', { limitMs })
    end()
    return null
  }

  return {
    search: async (input) => {
      const leave = await queue.enter()
      if (!leave) return null
      try {
        return await ask(input)
      } finally {
        leave()
      }
    },
    close: async () => {
      end()
      await ending
    },
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
