import { finishImportJob } from '#db/commands/import/finish-import-job.ts'
import { databaseFile } from '#db/engine/migrate.ts'
import { openDatabase } from '#db/engine/open.ts'
import { importJob } from '#domain/import/batch/import-views.ts'

/** A process that treats a job of an import as its first argument says: it ends it, crashes, waits, or does not stop. */
const [how = '', dataDir = '', id = '', job = ''] = process.argv.slice(2)

const ways: Record<string, () => void> = {
  end: () => {
    const db = openDatabase(databaseFile(dataDir), { mode: 'write', busyTimeoutMs: 1_000 })
    finishImportJob(db, { id: Number(id), job: importJob.parse(job), error: null })
    db.$client.close()
    process.exit(0)
  },
  crash: () => process.exit(3),
  die: () => process.kill(process.pid, 'SIGKILL'),
  'give up': () => process.exit(0),
  wait: () => {
    process.on('message', () => process.exit(0))
    process.send?.('ready')
  },
  'ignore stop': () => {
    process.on('message', () => {})
    process.send?.('ready')
  },
}
ways[how]?.()
