import { Worker } from 'node:worker_threads'
import type { PageStoreSize } from '#db/page-store/page-store-writer.ts'
import type { FromStoreThread, StoreThreadData, ToStoreThread } from '#server/http/store/page-store-thread.ts'
import type { StoreWriting } from '#server/http/store/page-store.ts'

type Options = Omit<StoreThreadData, 'sweepMs'> & {
  sweepMs?: number
  /** Longest wait of a flush: a server that stops does not wait for a slow disk. */
  flushMs?: number
  /** Called when the thread met an error, or ended. */
  onFailed: (error: unknown) => void
}

/**
 * Rows that are out of date leave the disk within ten minutes, also if the web process that began a sweep died in it.
 */
export const SWEEP_MS = 4 * 60_000
/** Rows that may wait in the thread: beyond them pages are not stored, instead of filling the memory. */
const MOST_WAITING = 2_048
const FLUSH_MS = 3_000

/** Starts the thread that writes the store of pages. */
export function startStoreWriting(options: Options): StoreWriting & { close: () => Promise<unknown> } {
  const { onFailed, sweepMs = SWEEP_MS, flushMs = FLUSH_MS, ...data } = options
  const worker = startThread({ ...data, sweepMs })
  const send = (word: ToStoreThread) => worker.postMessage(word)
  let [waiting, dropped, isEnded] = [0, 0, false]
  let size: PageStoreSize = { pages: 0, bytes: 0, maxBytes: data.maxBytes }
  const flushes: (() => void)[] = []
  const end = (error: unknown) => {
    isEnded = true
    for (const done of flushes.splice(0)) done()
    onFailed(error)
  }
  worker.on('message', (word: FromStoreThread) => {
    if (word === 'flushed') return flushes.shift()?.()
    if ('failed' in word) return end(word.failed)
    size = word.size
    waiting -= word.took
  })
  worker.on('error', end)
  worker.on('exit', () => isEnded || end(new Error('The thread of the store ended.')))

  return {
    write(rows, seen) {
      if (waiting + rows.length > MOST_WAITING) return void (dropped += rows.length)
      waiting += rows.length
      send({ rows: [...rows], seen })
    },
    reportFill(fill, beganAt) {
      if (!isEnded) send({ fill, beganAt })
    },
    async flush() {
      if (isEnded) return
      const { promise, resolve } = Promise.withResolvers<void>()
      flushes.push(resolve)
      send('flush')
      const late = setTimeout(resolve, flushMs)
      await promise
      clearTimeout(late)
    },
    size: () => size,
    dropped: () => dropped,
    close: () => {
      isEnded = true
      return worker.terminate()
    },
  }
}

function startThread(workerData: StoreThreadData): Worker {
  const worker = new Worker(new URL('page-store-thread.ts', import.meta.url), {
    workerData,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 2 },
  })
  worker.unref()
  return worker
}
