import type { CopyReason, CopyState } from '#domain/republish/copy-views.ts'
import type { PageWords } from '#domain/republish/judge/page-words.ts'
import { sentencesIn, wordsIn } from '#domain/republish/judge/story-sentences.ts'
import { tracesOf } from '#domain/republish/judge/traces.ts'

/** Words of a revision; `text` without pictures, of which others may have none. */
export type StoryWords = { titles: string; text: string }
export type JudgedStory = {
  /** The newest public text, and whether it is public still. */
  last: StoryWords
  isPublic: boolean
  /** Each correction and update since the copy was taken, with the public text before and after it. */
  changes: readonly { before: StoryWords; after: StoryWords }[]
  /** Texts of corrections since then, or what a withdrawal says to readers. */
  notes: readonly string[]
}
/** `reason` says why a copy cannot be checked. */
export type Verdict = { state: Exclude<CopyState, 'unchecked'>; reason: CopyReason | null }

/** A story is known by sentences of so many characters, of which a page must have three, or all. */
const KNOWN_CHARACTERS = 24
const KNOWN_BY = 3
const NAMES_CORRECTION =
  /correct(?:ion|ed)|korr(?:ektur|igiert)|berichtig|rectifi|correcci|corregi|corrig|تصحيح|تصويب/iu

const as = (state: Verdict['state']): Verdict => ({ state, reason: null })
export const notCheckable = (reason: CopyReason): Verdict => ({ state: 'not-checkable', reason })

/**
 * Judges the page of a copy, answered with 200. It is `old` only with a sentence that the story has no more, or without one
 * that was added, and `corrected` only with neither; whatever is in doubt is `not-checkable`.
 */
export function judgeCopy(page: PageWords, { last, isPublic, changes, notes }: JudgedStory): Verdict {
  const texts = [last, ...changes.map(({ before }) => before)].map(({ text }) => sentencesIn(text))
  const isOnce = (one: string) => texts.every((all) => all.includes(one) && all.indexOf(one) === all.lastIndexOf(one))
  const all = (texts[0] ?? []).filter((one) => one.length >= KNOWN_CHARACTERS && isOnce(one))
  const known = new Map(all.map((one) => [one, page.words.includes(` ${one} `)]))
  const seen = all.filter((one) => known.get(one))
  const noted = notes.map((note) => wordsIn(note)).filter((note) => note.trim() !== '')
  const hasNotes = noted.length > 0 && noted.every((note) => page.words.includes(note))
  if (seen.length < Math.min(KNOWN_BY, all.length) || all.length === 0)
    return seen.length === 0 && (page.isMissing || (!isPublic && hasNotes)) ? as('gone') : notCheckable('no-story')
  if (!isPublic) return as('old')

  // A note may quote the words of before.
  const plain = noted.reduce((text, note) => text.replace(note, ' '), page.words)
  const found = new Set(
    changes.flatMap(({ before, after }, n) => {
      const [now = [], was = []] = [texts[0], texts[n + 1]]
      const titles = [before, after, last].map((one) => sentencesIn(one.titles)) as [string[], string[], string[]]
      const oldTitles = titles[0].filter((one) => !titles[1].includes(one) && !now.join(' ').includes(one))
      const isTold = oldTitles.some((one) => one.length >= KNOWN_CHARACTERS && plain.includes(` ${one} `))
      const trace = tracesOf({ before: was, after: sentencesIn(after.text), last: now }, known, plain)
      return isTold ? ['old' as const] : trace
    }),
  )
  if (found.has('old')) return as('old')
  if (found.has('unclear')) return notCheckable('unclear')
  if (found.has('new')) return as('corrected')
  if (found.has('cut')) return notCheckable('cut')
  // Signs alone differ, which are not compared.
  if (changes.some(({ before, after }) => before.text !== after.text)) return notCheckable('unclear')
  if (noted.length === 0) return as('current')
  if (hasNotes) return as('corrected')
  if (NAMES_CORRECTION.test(page.words)) return notCheckable('unclear')
  return seen.at(-1) === all.at(-1) ? as('old') : notCheckable('cut')
}
