import os from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'

/**
 * A check cannot be interrupted. So it runs in a thread, while the main one hears of the parent's end and ends both at
 * once: it would hold back the log that the next server writes.
 */
if (isMainThread) {
  os.setPriority(os.constants.priority.PRIORITY_LOW)
  process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
  const worker = new Worker(new URL(import.meta.url), { workerData: process.argv[2] })
  worker.on('error', (error) => {
    process.send?.([error.message], () => process.exit(1))
  })
  worker.on('message', (found: string[]) => {
    process.send?.(found, () => process.exit(0))
  })
} else {
  const client = new Database(workerData as string, { readonly: true, timeout: 5_000 })
  const rows = client.prepare<[], string>('pragma quick_check(20)').pluck().all()
  parentPort?.postMessage(rows.filter((row) => row !== 'ok'))
}
