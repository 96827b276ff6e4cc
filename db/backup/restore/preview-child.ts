import os from 'node:os'
import path from 'node:path'
import { makePreview, type Place, type PreviewOrder } from '#db/backup/restore/make-preview.ts'
import { storePreview } from '#db/backup/restore/preview-files.ts'
import { raiseOomScore } from '#db/engine/oom-score.ts'
import { setProgramRoot } from '#db/engine/program-root.ts'

/** The message with which a preview begins. */
export type PreviewTask = { dataDir: string; order: PreviewOrder; place: Place }
/** The answer before a file of this size is opened. */
export type PreviewBegins = { bytes: number }

/** A process of its own, since a preview blocks; its priority is below readers and editors. */
process.on('disconnect', () => process.exit(1))
os.setPriority(10)
raiseOomScore()
setProgramRoot(path.resolve(import.meta.dirname, '../../..'))
process.once('message', (task) => {
  void make(task as PreviewTask).finally(() => process.disconnect())
})

async function make({ dataDir, order, place }: PreviewTask): Promise<void> {
  const common = { backup: order.backup, askerId: order.askerId }
  try {
    // The parent ends this process if the rest takes too long: nothing here could.
    const made = await makePreview(
      dataDir,
      order,
      place,
      (bytes) => void process.send?.({ bytes } satisfies PreviewBegins),
    )
    storePreview(dataDir, order.id, { state: 'ready', ...common, ...made })
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error)
    storePreview(dataDir, order.id, { state: 'failed', ...common, problem })
  }
}
