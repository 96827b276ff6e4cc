/**
 * Worker thread of a web process that writes the store of pages, and deletes what is out of date: by turns with the
 * other web processes, whichever finds the last sweep long enough ago.
 */
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { parentPort, workerData } from 'node:worker_threads'
import type { Note } from '#db/engine/change-log.ts'
import { type FillReport, fillIfMostIsOld, reportFill } from '#db/page-store/fill-state.ts'
import { type PageStoreSize, PageStoreWriter } from '#db/page-store/page-store-writer.ts'
import { isPassingError } from '#db/page-store/passing-error.ts'
import { hasFailed } from '#db/page-store/prepare-page-store.ts'
import type { StoredRow } from '#db/page-store/stored-row.ts'
import { claimSweep, type Swept, sweepPageStore } from '#db/page-store/sweep-page-store.ts'

export type StoreThreadData = {
  file: string
  newsFile: string
  build: string
  maxBytes: number
  sweepMs: number
  busyMs?: number
  /** True if the store is filled again, without an order, after a change that made most of it old. */
  isRefilled?: boolean
}
export type ToStoreThread = { rows: StoredRow[]; seen: Note } | { fill: FillReport; beganAt: number } | 'flush'
export type FromStoreThread = { size: PageStoreSize; took: number } | { failed: unknown } | 'flushed'

/** How often the thread checks whether a sweep is due, and whether the store is still on. */
const CHECKS_A_SWEEP = 8
const SIZE_EVERY_MS = 2_000

if (!parentPort) throw new Error('This file runs as a worker thread of a web process.')
const port = parentPort
const { file, newsFile, build, maxBytes, sweepMs, busyMs, isRefilled = true } = workerData as StoreThreadData
const say = (what: FromStoreThread) => port.postMessage(what)
const writer = new PageStoreWriter({ file, maxBytes, busyMs })
let size = writer.size()
let sizedAt = performance.now()
let last: Swept | null = null

function sizeNow(): PageStoreSize {
  if (performance.now() - sizedAt > SIZE_EVERY_MS) [size, sizedAt] = [writer.size(), performance.now()]
  return size
}

/**
 * Runs work on the store. A lock that another web process holds for seconds, or a full disk, costs this piece of work.
 */
async function guarded(work: () => void | Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!isPassingError(error)) say({ failed: error })
  }
}

/** A buffer becomes a plain array of bytes on its way between threads. */
const revived = ({ body, ...row }: StoredRow): StoredRow => ({
  ...row,
  body: body && Buffer.from(body.buffer, body.byteOffset, body.byteLength),
})

port.on('message', (word: ToStoreThread) => {
  if (word === 'flush') return say('flushed')
  if ('fill' in word) return void guarded(() => reportFill(writer.client, word.fill, word.beganAt, Date.now()))
  const work = () => {
    writer.write(word.rows.map(revived), word.seen)
    sizeNow()
  }
  // They wait no longer, written or not.
  void guarded(work).then(() => say({ size, took: word.rows.length }))
})

async function sweep(): Promise<void> {
  if (!claimSweep(writer, Date.now(), sweepMs)) return
  const steps = sweepPageStore(writer, { newsFile, build, last })
  for (;;) {
    const step = steps.next()
    if (step.done) {
      last = step.value
      if (isRefilled) fillIfMostIsOld(writer.client, last, Date.now())
      break
    }
    // Pages that wait to be written go first.
    await setImmediate()
  }
  sizedAt = 0
  say({ size: sizeNow(), took: 0 })
}

let isSweeping = false
setInterval(() => {
  // Another web process met an error.
  if (hasFailed(path.dirname(file))) return say({ failed: new Error('The store was turned off by another process.') })
  if (isSweeping) return
  isSweeping = true
  void guarded(sweep).finally(() => (isSweeping = false))
}, sweepMs / CHECKS_A_SWEEP).unref()
say({ size, took: 0 })
