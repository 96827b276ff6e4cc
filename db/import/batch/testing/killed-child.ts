import { prepareBulkWrites } from '#cli/import/bulk-writes.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { runBatch } from '#db/import/batch/run-batch.ts'
import { undoBatch } from '#db/import/batch/undo-batch.ts'
import { stageArchive } from '#db/import/stage/stage-archive.ts'

/** Stages, runs or undoes a batch in a process of its own, which a test may kill: it tells each step of its progress. */
const [dataDir = '', what = '', given = '', at = ''] = process.argv.slice(2)
const now = Number(at)
const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 5_000 })
prepareBulkWrites(db)
const reporter = { progress: () => void process.send?.('progress') }
process.send?.('progress')
if (what === 'stage') {
  const options = { paths: [given], format: null, site: null, permalink: null, map: {}, createdBy: null }
  const staged = await stageArchive(db, dataDir, options, reporter, now)
  process.send?.(staged.ok ? staged.value.batchId : staged.code)
} else if (what === 'run') {
  await runBatch(db, dataDir, Number(given), { media: null, fetchFrom: null }, reporter, now)
  process.send?.('done')
} else {
  await undoBatch(db, Number(given), {}, reporter, now)
  process.send?.('done')
}
db.$client.close()
process.disconnect()
