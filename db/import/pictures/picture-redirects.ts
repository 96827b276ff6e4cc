import type { Readable } from '#db/engine/open.ts'
import { fileJournal, storedPath } from '#db/import/attachments/import-files.ts'
import { pictureJournal } from '#db/import/pictures/picture-journal.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import { mediaPath } from '#domain/urls/paths.ts'

export type PictureRedirect = { from: string; to: string; status: 301; batchId: number }

/**
 * Redirects of the pictures and files that a batch took in, one each: the address of its upload on the old site leads to
 * its largest rendition here, or to the file. Addresses of its renditions are found by rule. `folder` is that of the batch. Pictures that are
 * gone since are left out, and those that had no address.
 */
export function* pictureRedirects(db: Readable, folder: string, batchId: number): Generator<PictureRedirect> {
  for (const { from, id } of pictureJournal(folder).all()) {
    const to = largestPath(db, id)
    if (to !== null && isAddress(from)) yield { from, to, status: 301, batchId }
  }
  for (const { from, id } of fileJournal(folder).all()) {
    const to = storedPath(db, id)
    if (to !== null && isAddress(from)) yield { from, to, status: 301, batchId }
  }
}

const isAddress = (from: string): boolean => /^(?:https?:)?\/\/|^\//i.test(from)

/** Finds the path here of a picture that a batch took in, by its address on the old site; null for any other. */
export function picturePathIn(db: Readable, folder: string): (address: string) => string | null {
  const journal = pictureJournal(folder)
  return (address) => {
    const id = journal.find(address)
    return id === null ? null : largestPath(db, id)
  }
}

function largestPath(db: Readable, id: string): string | null {
  const row = STORED_PICTURE.get(db, { sha256: id })
  return row ? mediaPath(row.file, Math.max(...row.widths), 'jpg') : null
}
