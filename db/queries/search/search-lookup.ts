import type { Readable } from '#db/engine/open.ts'
import { authorsCalled } from '#db/queries/search/authors-called.ts'
import type { Lookup } from '#db/queries/search/match-of.ts'
import { firstWordFrom, type WordIndex, wordsWithPrefix } from '#db/queries/search/words-with-prefix.ts'
import { folded } from '#domain/search/folded.ts'
import { FORM_MARKS, STEMMED } from '#domain/search/form-marks.ts'

/** The look-ups that a match of these words needs, bound to this database and to the words of these indexes. */
export function searchLookup(db: Readable, q: string, indexes: readonly WordIndex[] = ['search_index']): Lookup {
  const known = new Map<string, boolean>()
  const has = (entry: string) => {
    let is = known.get(entry)
    if (is === undefined)
      known.set(entry, (is = indexes.some((index) => firstWordFrom(db, folded(entry), index) === folded(entry))))
    return is
  }
  const hasForms = (mark: string) => indexes.some((index) => firstWordFrom(db, mark, index)?.startsWith(mark))
  return {
    wordsBeginning: (beginning, most) => [
      ...new Set(indexes.flatMap((index) => wordsWithPrefix(db, beginning, most, index))),
    ],
    has,
    languages: STEMMED.filter((language) => hasForms(FORM_MARKS[language])),
    authors: authorsCalled(db, q),
  }
}
