import type { Readable } from '#db/engine/open.ts'
import { type KnownPicture, knownPictures } from '#db/import/pictures/known-pictures.ts'
import { pictureJournal } from '#db/import/pictures/picture-journal.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import type { OldAnswers } from '#db/import/proof/old-answers.ts'

/** Id of the picture of an old address, or a rendition of it; null where it is not here. */
export type FindPicture = (src: string) => string | null

/**
 * Finds pictures of an import that are here: those that its old address leads to, and those that the batch says it took
 * in, so that a redirect that is missing is not taken for a picture that is.
 */
export function picturesHere(
  db: Readable,
  answers: OldAnswers,
  folder: string,
  pictures: readonly KnownPicture[],
): FindPicture {
  const known = knownPictures(pictures)
  const journal = pictureJournal(folder)
  return (src) => {
    const taken = journal.find(known.find(src)?.url ?? src) ?? journal.find(src)
    return taken !== null && STORED_PICTURE.get(db, { sha256: taken }) ? taken : answers.pictureAt(src)
  }
}
