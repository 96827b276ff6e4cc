import { createRequire } from 'node:module'

type Hyphenate = (text: string) => string
/** Levels and trie of a language, and its exceptions, to which the library adds every word that it is asked about. */
type Patterns = [levels: unknown, trie: unknown, exceptions?: Record<string, number[]>]
type Library = (patterns: Patterns, options: { html: false; minWordLength: number }) => Hyphenate

const require = createRequire(import.meta.url)
const SOFT = '\u00AD'
const LONG = 12
/** Letters that stay together at either end of a word. */
const ENDS = 5
/** A word in which the editor has put soft hyphens is matched whole, and stays. */
const LONG_WORD = /[\p{L}\p{M}\u00AD]{12,}/gu
/** German takes tens of milliseconds to load, and 7 MB: each is loaded for the first word of its language. */
const PATTERNS: Readonly<Record<string, string>> = { de: 'de-1996', en: 'en-us', es: 'es', fr: 'fr' }

/**
 * Returns a function that puts soft hyphens into words of twelve letters or more, by the patterns of their language (a
 * BCP 47 tag); other languages stay as they are. One is made for each page, because the library keeps every word.
 */
export function softHyphens(): (text: string, language: string) => string {
  const made = new Map<string, Hyphenate>()
  return (text, language) => {
    const patterns = PATTERNS[language.toLowerCase().split('-', 1)[0] ?? '']
    if (patterns === undefined) return text
    return text.replace(LONG_WORD, (word) => {
      if (word.includes(SOFT)) return word
      const hyphenate = made.get(patterns) ?? hyphenatorOf(patterns)
      made.set(patterns, hyphenate)
      return withoutEnds(hyphenate(word))
    })
  }
}

function hyphenatorOf(language: string): Hyphenate {
  const create = require('hyphen') as Library
  const [levels, trie, exceptions] = require(`hyphen/patterns/${language}.js`) as Patterns
  return create([levels, trie, { ...exceptions }], { html: false, minWordLength: LONG })
}

/** Drops the soft hyphens that would part fewer than five letters from a word. */
function withoutEnds(word: string): string {
  const parts = word.split(SOFT)
  const length = word.length - parts.length + 1
  let at = 0
  return parts
    .map((part) => {
      const isEnd = at < ENDS || length - at < ENDS
      at += part.length
      return isEnd ? part : SOFT + part
    })
    .join('')
}
