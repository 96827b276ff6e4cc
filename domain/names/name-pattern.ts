import { slugify } from '#domain/urls/slug.ts'

/** Characters without a shape that may stand inside a word: soft hyphens, joiners and the like. */
const UNSEEN = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*'
const LETTER = '[\\p{L}\\p{M}\\p{N}]'

export type NameMatch = { at: number; length: number; form: number }
type Form = { form: string }

export const isLetterOrFigure = (character = ''): boolean => /[\p{L}\p{N}]/u.test(character)

type Patterns = { sorted: readonly Form[]; text: RegExp; address: RegExp; similar: RegExp }
/** Patterns of a list of forms: a story has hundreds of texts. */
const compiled = new WeakMap<readonly Form[], Patterns>()

function patternsOf(forms: readonly Form[]): Patterns {
  const known = compiled.get(forms)
  if (known) return known
  const sorted = forms.toSorted((a, b) => b.form.length - a.form.length)
  const written = sorted.map(({ form }) => `(${[...new Set([form, form.toUpperCase()])].map(patternOf).join('|')})`)
  const slugs = sorted.map(({ form }) => `(${slugify(form, '\\0')}s?)`)
  const stems = sorted.map(({ form }) => patternOf(form.split(/\s+/).at(-1)?.slice(0, -1) ?? form))
  const made = {
    sorted,
    text: new RegExp(`(?<!${LETTER}${UNSEEN})(?:${written.join('|')})(?!${UNSEEN}${LETTER})`, 'gu'),
    address: new RegExp(`(?<![a-z\\d])(?:${slugs.join('|')})(?![a-z\\d])`, 'gi'),
    similar: new RegExp(`(?<!${LETTER})(?:${stems.join('|')})[\\p{L}\\p{M}]*`, 'gu'),
  }
  compiled.set(forms, made)
  return made
}

/**
 * Finds forms of a name in text, the longest where several begin at a character. A form stands between borders of words
 * (Unicode), written as it is or in capitals, composed or not, with any space, apostrophe or hyphen for its own. In an
 * address or slug it may have an `s` behind it that was a possessive.
 */
export function findNames(text: string, forms: readonly Form[], kind: 'text' | 'address' = 'text'): NameMatch[] {
  const patterns = patternsOf(forms)
  return [...text.matchAll(patterns[kind])].map((match) => {
    const found = patterns.sorted[match.slice(1).findIndex((group) => group !== undefined)]
    return { at: match.index, length: match[0].length, form: found ? forms.indexOf(found) : 0 }
  })
}

/** Words of a text that begin like the last word of a form, in its case, without those that forms cover. */
export const similarWords = (text: string, forms: readonly Form[]): string[] =>
  [...text.matchAll(patternsOf(forms).similar)]
    .map(([word]) => word)
    .filter((word) => findNames(word, forms).length === 0)

/** Texts for SQL’s `like`, one of which every stored document with one of the forms contains. */
export const likePatterns = (forms: readonly Form[]): string[] => [
  ...new Set(
    forms
      .map(({ form }) => form.split(/[^\p{L}\p{M}\p{N}]+/u).reduce((a, b) => (b.length > a.length ? b : a)))
      .flatMap((word) => [word, word.toUpperCase(), word.normalize('NFD'), slugify(word)])
      .map((word) => `%${word}%`),
  ),
]

const patternOf = (form: string): string => [...form.normalize('NFC')].map(characterPattern).join(UNSEEN)

function characterPattern(character: string): string {
  if (/\s/u.test(character)) return '\\s+'
  if (/['’‘ʼ]/u.test(character)) return "['’‘ʼ]"
  if (/[-‐‑]/u.test(character)) return '[-‐‑]'
  const escaped = character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
  const apart = character.normalize('NFD')
  return apart === character ? escaped : `(?:${escaped}|${apart})`
}
