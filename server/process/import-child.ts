import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { closeLive, writer } from '#db/engine/connections.ts'
import { closeDecoder } from '#db/media/decoder.ts'
import { importJob } from '#domain/import/batch/import-views.ts'
import { env } from '#env.ts'
import { runExportJob } from '#server/jobs/exports/run-export-job.ts'
import { runImportJob } from '#server/jobs/imports/run-import-job.ts'
import { connectToParent } from '#server/process/connect-to-parent.ts'
import { pageMaker } from '#server/process/page-maker.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** Child process that does one job of one import or makes one export, and ends. Its priority is below all that readers and editors wait for. */
const [id = '', job = ''] = process.argv.slice(2)
os.setPriority(Math.min(19, os.getPriority() + 10))

const stopping = new AbortController()
connectToParent(async () => {
  stopping.abort()
  // Plans and proofs write files only, each under another name until it is complete: they may end at once.
  if (job !== 'plan' && job !== 'prove') await done
})

// Development has no build, and its pages are not judged.
const hasBuild = fs.existsSync(path.resolve(ROOT, env.distDir, 'BUILD_ID'))
const startMaker = hasBuild ? () => pageMaker(ROOT) : null
const options = { signal: stopping.signal, clock: Date.now }
const work = (): Promise<void> =>
  job === 'export'
    ? runExportJob(writer(), env.dataDir, Number(id), { ...options, origin: env.siteUrl })
    : runImportJob(writer(), env.dataDir, { id: Number(id), job: importJob.parse(job) }, { ...options, startMaker })
const done = work().finally(() => {
  closeDecoder()
  closeLive()
})
await done
process.exit(0)
