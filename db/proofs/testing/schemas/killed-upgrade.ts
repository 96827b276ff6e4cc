import fs from 'node:fs'
import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { migrate } from '#db/engine/migrate.ts'

/**
 * Child process: migrates the database of a data folder and kills itself at a step; at `in the copy` once some of the
 * copy is written. It exits with 3 if the copy was whole before it was seen.
 */
const [dataDir = '', killAt = ''] = process.argv.slice(2)
const kill = () => process.kill(process.pid, 'SIGKILL')

/** A copy blocks its thread, so another one watches it. */
const WATCH = `
const fs = require('node:fs')
const { workerData: { folder, pid }, parentPort } = require('node:worker_threads')
const sizes = () => fs.readdirSync(folder).filter((name) => name.endsWith('.part')).map((name) => fs.statSync(folder + '/' + name).size)
parentPort.postMessage('watching')
while (!sizes().some((size) => size > 0));
process.kill(pid, 'SIGKILL')`

async function watchCopy(): Promise<void> {
  const folder = path.join(dataDir, 'backups')
  fs.mkdirSync(folder, { recursive: true })
  const worker = new Worker(WATCH, { eval: true, workerData: { folder, pid: process.pid } })
  await new Promise((resolve) => worker.once('message', resolve))
}

if (killAt === 'in the copy') await watchCopy()
migrate(dataDir, undefined, { onStep: (step) => void (step === killAt && kill()) })
// Without this the thread that watches would run for ever.
process.exit(3)
