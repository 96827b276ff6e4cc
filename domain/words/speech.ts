import { en } from '#domain/words/en.ts'
import { type Words, wordsOf } from '#domain/words/words.ts'

/** How a page speaks: its words, and the language and zone in which it tells dates. */
export type Speech = { language: string; zone: string; words: Words }

/**
 * The first of these languages in which the paper has words of its own; English where it has none of them. Dates
 * follow the words, so that a page never mixes two languages.
 */
export function speechIn(zone: string, ...languages: string[]): Speech {
  for (const language of languages) {
    const words = wordsOf(language)
    if (words) return { language, zone, words }
  }
  return { language: 'en', zone, words: en }
}

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'ur', 'he', 'ps', 'ckb', 'yi', 'dv', 'sd', 'ug'])

/** The direction in which a language is written. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(language.split('-')[0]?.toLowerCase() ?? '') ? 'rtl' : 'ltr'
}
