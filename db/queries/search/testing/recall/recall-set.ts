import { paragraphs } from '#db/testing/seed.ts'

export const KINDS = ['exact', 'inflection', 'hyphen', 'script', 'byline', 'prefix', 'misspelling', 'phrase'] as const
export type Kind = (typeof KINDS)[number]

/** Headline, standfirst, text, and the position of its author in the list of authors. */
export type RecallStory = readonly [headline: string, standfirst: string, text: string, author: number]

/**
 * The stories that a search should find, by what is printed in them and never by what the engine does:
 *
 * - `forms`: those of the same language that contain one of the printed forms of the word, as a whole word. The forms
 *   are a grammar's (singular and plural, with and without article, with and without hyphen), written down by hand.
 * - `all`: those that have one form of each word.
 * - `beginning`: those with a word that begins with this, accents and case aside.
 * - `phrase`: those that have these words in this order.
 * - `author`: those by the author at this position of the list.
 */
export type Relevance = {
  forms?: readonly string[]
  all?: readonly (readonly string[])[]
  beginning?: string
  phrase?: string
  author?: number
}
export type RecallSet = {
  language: string
  authors: readonly string[]
  stories: readonly RecallStory[]
  queries: readonly (readonly [kind: Kind, typed: string, wanted: Relevance])[]
}

const UNSPACED = /\p{Script=Han}/u
const lowered = (text: string) => text.normalize('NFC').toLowerCase()
const bare = (text: string) => lowered(text).normalize('NFD').replace(/\p{M}/gu, '')

function hasWord(text: string, word: string): boolean {
  if (UNSPACED.test(word)) return text.includes(word)
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${lowered(word)}(?![\\p{L}\\p{M}\\p{N}])`, 'u').test(lowered(text))
}

export function isRelevant([headline, standfirst, body, by]: RecallStory, wanted: Relevance): boolean {
  const text = `${headline}\n${standfirst}\n${body}`
  const { forms, all, beginning, phrase, author } = wanted
  if (author !== undefined && by !== author) return false
  if (forms && !forms.some((form) => hasWord(text, form))) return false
  if (all && !all.every((word) => word.some((form) => hasWord(text, form)))) return false
  if (phrase !== undefined && !hasWord(text, phrase)) return false
  if (beginning === undefined) return true
  return (bare(text).match(/\p{L}+/gu) ?? []).some((word) => word.startsWith(bare(beginning)))
}

export const documentOf = ([, , text]: RecallStory) => paragraphs(text)
