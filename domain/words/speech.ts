import type { ClockStyle, DateStyle } from '#domain/paper/settings.ts'
import { en } from '#domain/words/en.ts'
import { type Words, wordsOf } from '#domain/words/words.ts'

/** How the paper tells the time: the zone, and how dates and times of day are written. */
export type Telling = { zone: string; dates: DateStyle; clock: ClockStyle }

/**
 * How a page speaks: its words, and the language in which it tells dates. `page` is the language that it is marked with:
 * another one where the paper has no words in that.
 */
export type Speech = Telling & { language: string; page: string; words: Words }

/**
 * The first of these languages in which the paper has words of its own; English where it has none of them. Dates
 * follow the words, so that a page never mixes two languages. A zone alone is told in full dates and 24 hours.
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

/** Scripts that run from right to left (ISO 15924). */
const RIGHT_TO_LEFT = new Set(['Arab', 'Aran', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr'])

/** The direction in which a language is written: by the script that its tag names, else by its usual one. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    return 'ltr'
  }
}
