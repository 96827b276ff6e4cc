import type { ArchiveFiles } from '#db/import/archive/archive-files.ts'
import { openArchive } from '#db/import/archive/open-archive.ts'
import { type ReadableFormat, type ReadOptions, readArchive } from '#db/import/archive/read-archive.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'

export type ExportFiles = {
  files: ArchiveFiles
  /** CSV files of redirects that came beside the export; null where there are none. */
  redirects: ArchiveFiles | null
}

/** Opens an export and its lists of redirects. Throws where a file cannot be opened; close what is returned. */
export async function openExport(paths: string[], redirects: string[]): Promise<ExportFiles> {
  const files = await openArchive(paths)
  try {
    return { files, redirects: redirects.length > 0 ? await openArchive(redirects) : null }
  } catch (error) {
    await files.close()
    throw error
  }
}

export async function closeExport({ files, redirects }: ExportFiles): Promise<void> {
  await files.close()
  await redirects?.close()
}

/** Everything in an export, then the redirects beside it. */
export async function* exportItems(
  { files, redirects }: ExportFiles,
  format: ReadableFormat,
  options: ReadOptions,
): AsyncGenerator<ArchiveItem> {
  yield* readArchive(files, format, options)
  if (redirects) yield* readArchive(redirects, 'redirects', options)
}
