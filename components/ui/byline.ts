import type { TeaserView } from '#domain/views.ts'
import type { Speech } from '#domain/words/speech.ts'

/** Joins names in a sentence: “A”, “A and B”, “A, B and C”. */
export function namesOf(names: string[], { words }: Speech): string {
  if (names.length < 2) return names[0] ?? ''
  return names.slice(0, -1).join(words.comma) + words.and + names.at(-1)
}

/**
 * Returns the byline of a story in a list: its authors, otherwise its source. `leavingOut` is the author whose list it
 * is.
 */
export function bylineOf(story: TeaserView, speech: Speech, leavingOut?: string): string {
  const others = story.authors.filter((author) => author.slug !== leavingOut)
  if (leavingOut !== undefined && others.length < story.authors.length) {
    return others.length === 0
      ? ''
      : `${speech.words.with} ${namesOf(
          others.map(({ name }) => name),
          speech,
        )}`
  }
  return (
    namesOf(
      others.map(({ name }) => name),
      speech,
    ) ||
    (story.source?.name ?? '')
  )
}
