import os from 'node:os'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'
import Database from 'better-sqlite3'
import { raiseOomScore } from '#db/engine/oom-score.ts'

/**
 * Runs the check in a worker thread, since it cannot be interrupted: the main thread sees the parent's end and kills
 * the process. Otherwise its read would hold back checkpoints of the WAL that the next server writes.
 */
if (isMainThread) {
  os.setPriority(os.constants.priority.PRIORITY_LOW)
  raiseOomScore()
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
