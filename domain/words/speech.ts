import type { ClockStyle, DateStyle } from '#domain/paper/settings.ts'
import { en } from '#domain/words/en.ts'
import { wordsOf } from '#domain/words/words-of.ts'
import type { Words } from '#domain/words/words.ts'

/** Time settings of the paper: its zone, and its formats of dates and times of day. */
export type Telling = { zone: string; dates: DateStyle; clock: ClockStyle }

/**
 * Language settings of a page: its words, and the language of its dates. `page` is the language in its markup, which
 * differs where the paper has no words in that language.
 */
export type Speech = Telling & { language: string; page: string; words: Words }

/**
 * Picks the first of `languages` in which the paper has words; English where it has none. Dates follow the words, so
 * that a page never mixes two languages. A bare zone means long dates and 24 hours.
 */
export function speechIn(telling: string | Telling, ...languages: string[]): Speech {
  const { zone, dates, clock }: Telling =
    typeof telling === 'string' ? { zone: telling, dates: 'long', clock: '24' } : telling
  const page = languages[0] ?? 'en'
  for (const language of languages) {
    const words = wordsOf(language)
    if (words) return { language, page, zone, dates, clock, words }
  }
  return { language: 'en', page, zone, dates, clock, words: en }
}
