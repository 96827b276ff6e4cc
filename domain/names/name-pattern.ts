import { slugify } from '#domain/urls/slug.ts'

/** Characters without a shape that may stand inside a word: soft hyphens, joiners and the like. */
const UNSEEN = '[\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]*'
const LETTER = '[\\p{L}\\p{M}\\p{N}]'

export type NameMatch = { at: number; length: number; form: number }
type Form = { form: string }

export const isLetterOrFigure = (character = ''): boolean => /[\p{L}\p{N}]/u.test(character)

/**
 * Finds forms of a name in text, the longest where several begin at a character. A form stands between borders of words
 * (Unicode), written as it is or in capitals, composed or not, with any space, apostrophe or hyphen for its own.
 */
export function findNames(text: string, forms: readonly Form[]): NameMatch[] {
  const alternatives = byLength(forms).map(
    ({ form }) => `(${[...new Set([form, form.toUpperCase()])].map(patternOf).join('|')})`,
  )
  return matchesOf(
    text,
    new RegExp(`(?<!${LETTER}${UNSEEN})(?:${alternatives.join('|')})(?!${UNSEEN}${LETTER})`, 'gu'),
    forms,
  )
}

/** The same in an address or slug, where a form may have an `s` behind it that was a possessive. */
export function findNamesInAddress(address: string, forms: readonly Form[]): NameMatch[] {
  const alternatives = byLength(forms).map(({ form }) => `(${slugify(form, '\\0')}s?)`)
  return matchesOf(address, new RegExp(`(?<![a-z\\d])(?:${alternatives.join('|')})(?![a-z\\d])`, 'gi'), forms)
}

/** Words of a text that begin like the last word of a form, in its case, without those that forms cover. */
export function similarWords(text: string, forms: readonly Form[]): string[] {
  const stems = forms.map(({ form }) => patternOf(form.split(/\s+/).at(-1)?.slice(0, -1) ?? form))
  const words = text.matchAll(new RegExp(`(?<!${LETTER})(?:${stems.join('|')})[\\p{L}\\p{M}]*`, 'gu'))
  return [...words].map(([word]) => word).filter((word) => findNames(word, forms).length === 0)
}

/** Texts for SQL’s `like`, one of which every stored document with one of the forms contains. */
export const likePatterns = (forms: readonly Form[]): string[] => [
  ...new Set(
    forms
      .map(({ form }) => form.split(/[^\p{L}\p{M}\p{N}]+/u).reduce((a, b) => (b.length > a.length ? b : a)))
      .flatMap((word) => [word, word.toUpperCase(), word.normalize('NFD'), slugify(word)])
      .map((word) => `%${word}%`),
  ),
]

const byLength = <T extends Form>(forms: readonly T[]): T[] => forms.toSorted((a, b) => b.form.length - a.form.length)

function matchesOf(text: string, pattern: RegExp, forms: readonly Form[]): NameMatch[] {
  const sorted = byLength(forms)
  return [...text.matchAll(pattern)].map((match) => {
    const found = sorted[match.slice(1).findIndex((group) => group !== undefined)]
    return { at: match.index, length: match[0].length, form: found ? forms.indexOf(found) : 0 }
  })
}

const patternOf = (form: string): string => [...form.normalize('NFC')].map(characterPattern).join(UNSEEN)

function characterPattern(character: string): string {
  if (/\s/u.test(character)) return '\\s+'
  if (/['’‘ʼ]/u.test(character)) return "['’‘ʼ]"
  if (/[-‐‑]/u.test(character)) return '[-‐‑]'
  const escaped = character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&')
  const apart = character.normalize('NFD')
  return apart === character ? escaped : `(?:${escaped}|${apart})`
}
