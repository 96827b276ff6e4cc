import { Worker } from 'node:worker_threads'
import type { PlanJob, PlanMessage, PlanResult } from '#db/import/batch/plan-thread.ts'

/** Converts the records of a file in a thread of their own, so that nothing else waits. Writes nothing. */
export function planRecords(file: string, onProgress: (done: number, bytesRead: number) => void): Promise<PlanResult> {
  const job: PlanJob = { file }
  const url = new URL('plan-thread.ts', import.meta.url)
  const thread = new Worker(url, {
    workerData: job,
    execArgv: [],
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  })
  return new Promise((resolve, reject) => {
    thread.on('error', reject)
    thread.on('exit', () => reject(new Error('The thread that plans the import ended unexpectedly.')))
    thread.on('message', (message: PlanMessage) => {
      if ('planned' in message) resolve(message)
      else onProgress(message.done, message.bytesRead)
    })
  })
}
