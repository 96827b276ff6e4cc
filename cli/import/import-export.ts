import { type Args } from '#cli/command.ts'
import { prepareBulkWrites, syncBulkWrites } from '#cli/import/bulk-writes.ts'
import { createPace } from '#cli/import/pace.ts'
import { openNewsroom } from '#cli/open-newsroom.ts'
import { stopSignal } from '#cli/stop-signal.ts'
import { CommandFailed, count, usageError, progress, printLine } from '#cli/terminal.ts'
import { importNewsroom, type NewsroomImported } from '#db/import/newsroom/import-newsroom.ts'
import { ImportRefused } from '#db/import/write/row-writer.ts'

/** Implements `news import DIR`: imports the export of a newsroom into an empty one. */
export async function importExport(dir: string, { options }: Args): Promise<void> {
  const [option] = Object.keys(options)
  if (option !== undefined)
    throw usageError(`An export is imported unchanged: --${option} is only for files of stories.`)
  const { db, dataDir } = openNewsroom()
  const stopping = stopSignal()
  const bar = progress()
  const pace = createPace()
  const onProgress = ({ share, stories }: { share: number; stories: number }) =>
    bar.show(
      share,
      [count(stories, 'story', 'stories'), pace(performance.now(), stories, share)].filter(Boolean).join(', '),
    )
  try {
    prepareBulkWrites(db)
    const taken = await importNewsroom(db, dataDir, dir, { signal: stopping.signal, onProgress }, Date.now())
    syncBulkWrites(db)
    bar.clear()
    tell(taken)
  } catch (error) {
    throw error instanceof ImportRefused ? new CommandFailed(error.message) : error
  } finally {
    bar.clear()
    db.$client.close()
    stopping.end()
  }
}

function tell(taken: NewsroomImported): void {
  if (taken === 'interrupted') throw new CommandFailed('Interrupted. Run the same command again to continue.', 130)
  const { manifest, hash } = taken
  const { stories, pictures } = manifest.counts
  printLine(`${manifest.name}: ${count(stories, 'story', 'stories')} and ${count(pictures, 'picture')} imported.`)
  printLine(`hash ${hash}`)
  if (hash !== manifest.hash)
    throw new CommandFailed(`The hash in the export is ${manifest.hash}: the imported content differs from it.`)
}
