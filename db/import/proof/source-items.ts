import { closeExport, exportItems, openExport } from '#db/import/batch/export-items.ts'
import { isBatchFormat } from '#db/import/batch/stage-archive.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import type { BatchOptions } from '#domain/import/proof/batch-options.ts'

export type ProofSource = BatchOptions & { format: string }

/**
 * Reads the export's own files again, so that a proof counts what they hold and not what an import counted. Nothing for
 * a file of records, which is its own source. Throws where the files are gone.
 */
export async function* sourceItems({
  format,
  paths,
  redirects,
  site,
  permalink,
}: ProofSource): AsyncGenerator<ArchiveItem> {
  if (!isBatchFormat(format)) return
  const source = await openExport(paths, redirects)
  try {
    yield* exportItems(source, format, { site, permalink })
  } finally {
    await closeExport(source)
  }
}
