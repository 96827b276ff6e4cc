import { setTimeout as wait } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import type { Db } from '#db/engine/open.ts'
import { SYNC_FAILED } from '#db/engine/sync-failure.ts'
import { areNewslettersHeld } from '#db/queries/newsletters/due-editions.ts'
import { haveLettersToGo } from '#db/queries/newsletters/letters-to-go.ts'
import { startDueTimer } from '#server/jobs/due-timer.ts'
import type { SendingData } from '#server/jobs/newsletters/sending-thread.ts'

/** Longest time for which a stop waits for answers of the mail server; letters without one are of unknown result. */
const PATIENCE_MS = 4_000
/** Limits of its heap, of which it uses 12 MB and what letters under way take. V8 collects earlier where less is left. */
const LIMITS = { maxYoungGenerationSizeMb: 2, maxOldGenerationSizeMb: 64 }

type Options = {
  data: SendingData
  onError: (error: unknown) => void
  /** Makes the time (ms UTC) of what is due wait for what comes before any sending. */
  onceNoted: (nextAt: () => number) => (now: number) => number
}

/**
 * Sends the letters of editions in a thread, which is started when there are some, and again, after pauses that grow,
 * if it fails. `thread` is for tests; null while there is none.
 */
export function startSending(db: Db, { data, onError, onceNoted }: Options) {
  let thread: Worker | null = null
  let ended = Promise.resolve()
  let isStopping = false
  const nextAt = onceNoted(() => (areNewslettersHeld(db) || !haveLettersToGo(db) ? Infinity : 0))
  const run = async () => {
    thread = startThread(data, onError)
    ended = endOf(thread, () => isStopping).finally(() => (thread = null))
    await ended
  }
  const timer = startDueTimer({ dataDir: data.dataDir, onError, nextAt, run })
  return {
    thread: () => thread,
    async stop() {
      isStopping = true
      timer.stop()
      const last = thread
      if (!last) return
      last.postMessage('stop')
      await Promise.race([ended, wait(PATIENCE_MS, undefined, { ref: false })])
      await last.terminate()
    },
  }
}

function startThread(workerData: SendingData, onError: (error: unknown) => void): Worker {
  const file = new URL('sending-thread.ts', import.meta.url)
  const thread = new Worker(file, { workerData, execArgv: [], resourceLimits: LIMITS })
  thread.on('message', onError)
  return thread
}

/** Resolves when a thread has ended as it should; rejects if it failed. */
function endOf(thread: Worker, isStopping: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', (code) => {
      // As in a process whose own write failed: nothing more is acknowledged.
      if (code === SYNC_FAILED) process.exit(SYNC_FAILED)
      if (code === 0 || isStopping()) resolve()
      else reject(new Error(`The thread that sends newsletters ended with ${code}.`))
    })
  })
}
