import type { TeaserView } from '#domain/views.ts'
import { directionOf } from '#domain/words/direction.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Joins names in a sentence: “A”, “A and B”, “A, B and C”. */
export function namesOf(names: string[], { words }: Speech): string {
  if (names.length < 2) return names[0] ?? ''
  return names.slice(0, -1).join(words.comma) + words.and + names.at(-1)
}

const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

/** A name whose letters run against its line, isolated (FSI … PDI), so that its neighbours keep their order. */
function isolated(name: string, language: string): string {
  const isAgainst = RIGHT_TO_LEFT_LETTER.test(name) !== (directionOf(language) === 'rtl')
  return isAgainst ? `\u2068${name}\u2069` : name
}

/**
 * Returns the byline of a story in a list: its authors, otherwise its source. `leavingOut` is the author whose list it
 * is.
 */
export function bylineOf(story: TeaserView, speech: Speech, leavingOut?: string): string {
  const others = story.authors.filter((author) => author.slug !== leavingOut)
  const names = namesOf(
    others.map(({ name }) => isolated(name, story.language)),
    speech,
  )
  if (leavingOut !== undefined && others.length < story.authors.length) {
    return others.length === 0 ? '' : `${speech.words.with} ${names}`
  }
  return names || isolated(story.source?.name ?? '', story.language)
}
