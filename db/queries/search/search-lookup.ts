import type { Readable } from '#db/engine/open.ts'
import { authorsCalled } from '#db/queries/search/authors-called.ts'
import type { Lookup } from '#db/queries/search/match-of.ts'
import { firstWordFrom, wordsWithPrefix } from '#db/queries/search/words-with-prefix.ts'
import { folded } from '#domain/search/folded.ts'
import { FORM_MARKS, STEMMED } from '#domain/search/form-marks.ts'

/** The look-ups that a match of these words needs, bound to this database. */
export function searchLookup(db: Readable, q: string): Lookup {
  const known = new Map<string, boolean>()
  const has = (entry: string) => {
    let is = known.get(entry)
    if (is === undefined) known.set(entry, (is = firstWordFrom(db, folded(entry)) === folded(entry)))
    return is
  }
  return {
    wordsBeginning: (beginning, most) => wordsWithPrefix(db, beginning, most),
    has,
    languages: STEMMED.filter((language) => firstWordFrom(db, FORM_MARKS[language])?.startsWith(FORM_MARKS[language])),
    authors: authorsCalled(db, q),
  }
}
