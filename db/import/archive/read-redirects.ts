import type { TextFiles } from '#db/import/archive/text-files.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { redirectItems } from '#domain/import/redirects/redirect-items.ts'

/** Redirects in the CSV files of an archive. */
export async function* readRedirects(files: TextFiles): AsyncGenerator<ArchiveItem> {
  for (const name of files.like(/\.(?:csv|tsv|txt)$/i)) {
    const text = await files.text(name)
    if (text !== null) yield* redirectItems(text)
  }
}
