import type { Readable } from '#db/engine/open.ts'
import { type KnownPicture, type KnownPictures, knownPictures } from '#db/import/pictures/known-pictures.ts'
import { pictureJournal } from '#db/import/pictures/picture-journal.ts'
import { STORED_PICTURE } from '#db/import/pictures/stored-picture.ts'
import type { OldAnswers } from '#db/import/proof/old-answers.ts'

/**
 * Pictures of an import that are here: those that its old address leads to, and those that the batch says it took in,
 * so that a redirect that is missing is not taken for a picture that is.
 */
export class PicturesHere {
  #answers: OldAnswers
  #journal: ReturnType<typeof pictureJournal>
  #known: KnownPictures
  #db: Readable

  constructor(db: Readable, answers: OldAnswers, folder: string, known: readonly KnownPicture[]) {
    this.#db = db
    this.#answers = answers
    this.#known = knownPictures(known)
    this.#journal = pictureJournal(folder)
  }

  /** Id of the picture of an old address, or a rendition of it; null where it is not here. */
  find(src: string): string | null {
    const taken = this.#journal.find(this.#known.find(src)?.url ?? src) ?? this.#journal.find(src)
    if (taken !== null && STORED_PICTURE.get(this.#db, { sha256: taken })) return taken
    return this.#answers.pictureAt(src)
  }
}
