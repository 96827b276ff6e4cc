import type { ClockStyle, DateStyle } from '#domain/paper/settings.ts'
import { en } from '#domain/words/en.ts'
import { type Words, wordsOf } from '#domain/words/words.ts'

/** How the paper tells the time: the zone, and how dates and times of day are written. */
export type Telling = { zone: string; dates: DateStyle; clock: ClockStyle }

/** How a page speaks: its words, and the language in which it tells dates. */
export type Speech = Telling & { language: string; words: Words }

/**
 * The first of these languages in which the paper has words of its own; English where it has none of them. Dates
 * follow the words, so that a page never mixes two languages. A zone alone is told in full dates and 24 hours.
 */
export function speechIn(telling: string | Telling, ...languages: string[]): Speech {
  const { zone, dates, clock }: Telling =
    typeof telling === 'string' ? { zone: telling, dates: 'long', clock: '24' } : telling
  for (const language of languages) {
    const words = wordsOf(language)
    if (words) return { language, zone, dates, clock, words }
  }
  return { language: 'en', zone, dates, clock, words: en }
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'he', 'ps', 'ckb', 'yi', 'dv', 'sd', 'ug'])

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
}
