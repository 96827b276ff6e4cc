import { openArchive } from '#db/import/archive/open-archive.ts'
import { type ReadableFormat, readArchive } from '#db/import/archive/read-archive.ts'
import { readWordpress } from '#db/import/archive/wordpress-archive.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'

export type ProofSource = { format: string; paths: string[]; site: string | null; permalink: string | null }

const READABLE: readonly string[] = ['ghost', 'substack', 'markdown', 'redirects'] satisfies ReadableFormat[]

/**
 * Reads the export's own files again, so that a proof counts what they hold and not what an import counted. Nothing for
 * a file of records or a text, which is its own source.
 */
export async function* sourceItems({ format, paths, site, permalink }: ProofSource): AsyncGenerator<ArchiveItem> {
  if (format === 'wordpress') {
    yield* readWordpress(paths)
    return
  }
  if (!READABLE.includes(format)) return
  const files = await openArchive(paths)
  try {
    yield* readArchive(files, format as ReadableFormat, { site, permalink })
  } finally {
    await files.close()
  }
}
