import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { pictureJournal } from '#db/import/pictures/picture-journal.ts'
import { mediaPath } from '#domain/urls/paths.ts'

export type PictureRedirect = { from: string; to: string; status: 301; batchId: number }

/**
 * Redirects of the pictures that a batch took in: each address of an upload, and of its page on the old site, leads to
 * the picture's largest rendition. Addresses of renditions are found by rule and have no row. `folder` is that of the
 * batch. Pictures that are gone since are left out.
 */
export function* pictureRedirects(db: Readable, folder: string, batchId: number): Generator<PictureRedirect> {
  const row = statement<{ file: string; widths: string }>(
    db,
    'select file, widths from media where sha256 = ? and deleted_at is null',
  )
  for (const { from, page, id } of pictureJournal(folder).all()) {
    const found = row.get(id)
    if (!found) continue
    const to = mediaPath(found.file, Math.max(...(JSON.parse(found.widths) as number[])), 'jpg')
    for (const address of [from, page ?? ''])
      if (/^(?:https?:)?\/\/|^\//i.test(address)) yield { from: address, to, status: 301, batchId }
  }
}
