/**
 * Worker thread that searches on a connection of its own. Each statement reads its last row before the next begins, so
 * no read transaction stays open: a caller that read its position in the change log before gets a state that is at
 * least as new.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '#db/engine/open.ts'
import { collectReading } from '#db/engine/reading.ts'
import { type SearchInput, search } from '#db/queries/search/search.ts'
import type { Found } from '#db/run-search.ts'

/** Milliseconds of CPU time, not of the clock: a busy machine finds as much, only later. */
const PATIENCE = { leastMs: 12, mostMs: 70 }

if (!parentPort) throw new Error('This file runs as a worker thread of the renderer.')
const port = parentPort
const db = openDatabase(workerData as string, { mode: 'read', busyTimeoutMs: 50 })

// Ready for searches.
port.postMessage('ready')
port.on('message', (input: SearchInput) => {
  const tags = new Set<string>()
  const view = collectReading(tags, () => search(db, input, PATIENCE))
  port.postMessage({ view, tags: [...tags] } satisfies Found)
})
