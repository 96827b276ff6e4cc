import type { TextFiles } from '#db/import/archive/text-files.ts'
import type { ArchiveItem } from '#domain/import/archive-item.ts'
import { csvRows } from '#domain/import/csv-rows.ts'
import { reasonOf } from '#domain/import/reason-of.ts'
import { substackItems } from '#domain/import/substack/substack-items.ts'

/**
 * Items of an export of Substack: `posts.csv`, and `posts/ID.slug.html` beside it. Lists of subscribers are not read.
 */
export async function* readSubstack(files: TextFiles, { site }: { site: string | null }): AsyncGenerator<ArchiveItem> {
  for (const list of files.like(/^posts\.csv$/i)) {
    const folder = list.slice(0, list.length - 'posts.csv'.length)
    const text = await files.text(list)
    if (text === null) continue
    const rows = csvRows(text)
    if (!rows.ok) {
      yield { kind: 'problem', place: list, what: reasonOf(rows) }
      continue
    }
    for (const row of rows.value) {
      const id = row['post_id']?.trim() ?? ''
      yield* substackItems(row, await files.text(`${folder}posts/${id}.html`), site)
    }
  }
}
