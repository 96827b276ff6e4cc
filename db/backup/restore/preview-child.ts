import os from 'node:os'
import { makePreview, type Place, type PreviewOrder } from '#db/backup/restore/make-preview.ts'
import { storePreview } from '#db/backup/restore/preview-files.ts'

/** A process of its own, since a preview blocks; its priority is below readers and editors. */
const [dataDir = '', order = '{}', place = '{}'] = process.argv.slice(2)
process.on('disconnect', () => process.exit(1))
os.setPriority(10)

const wanted = JSON.parse(order) as PreviewOrder
const common = { backup: wanted.backup, askerId: wanted.askerId }
try {
  const made = await makePreview(dataDir, wanted, JSON.parse(place) as Place)
  storePreview(dataDir, wanted.id, { state: 'ready', ...common, ...made })
} catch (error) {
  const problem = error instanceof Error ? error.message : String(error)
  storePreview(dataDir, wanted.id, { state: 'failed', ...common, problem })
}
process.disconnect()
