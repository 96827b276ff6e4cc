import { prepareBulkWrites, syncBulkWrites } from '#cli/import/bulk-writes.ts'
import { batchIdOf, inRoom } from '#cli/import/import-batch.ts'
import { CommandFailed, count, printLine } from '#cli/terminal.ts'
import { batchOf } from '#db/import/batch/batch-rows.ts'
import { undoBatch } from '#db/import/batch/undo-batch.ts'

/** Implements `news import --undo BATCH`. Exits with 1 if something was kept, because people worked on it since. */
export async function undoImport(given: string): Promise<void> {
  const id = batchIdOf('undo', given)
  await inRoom(async ({ db, reporter, now, ...room }) => {
    const batch = batchOf(db, id)
    if (!batch) throw new CommandFailed(`There is no batch ${id}. See news import --list.`)
    prepareBulkWrites(db)
    const undone = await undoBatch(db, id, { signal: room.signal() }, reporter, now)
    const { removed, restored, kept, keptBefore, isInterrupted } = undone
    syncBulkWrites(db)
    reporter.progress?.({ stage: 'undoing', share: 1, done: removed + restored, msLeft: null })
    printLine(
      `Batch ${id}: ${removed} removed, ${restored} returned to what they were, ${keptBefore + kept.length} kept.`,
    )
    for (const { articleId, headline, why } of kept) printLine(`  kept ${articleId ?? 'page'}: ${headline} (${why})`)
    if (isInterrupted) throw new CommandFailed('Interrupted. Run the same command again to continue.', 130)
    const all = keptBefore + kept.length
    if (all > 0) throw new CommandFailed(`${count(all, 'record')} of batch ${id} remain.`)
  })
}
