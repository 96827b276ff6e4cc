import { folded } from '#domain/search/folded.ts'
import { BYLINE, FORM_MARKS, OTHERWISE, type StemmedLanguage, stemmedLanguage } from '#domain/search/form-marks.ts'
import { withoutPoints } from '#domain/search/searchable.ts'
import { stemsOf } from '#domain/search/stems.ts'

/** Words, those with hyphens whole. */
export const WORDS = /[\p{L}\p{N}\p{M}]+(?:[-‐‑][\p{L}\p{N}\p{M}]+)*/gu
const HYPHEN = /[-‐‑]/
/** What is longer is no word that anybody writes as one. */
const LONGEST = 40
/** Answers that are kept, by language: a paper's usual words. All are forgotten at once. */
const MOST_KEPT = 20_000

/** Accents beyond the Latin ones that the tokenizer drops, and letters with strokes that it keeps. */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]/u
const STROKES: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', þ: 'th' }
const STROKE = /[øłđðħıŧþ]/g
const BEYOND_ASCII = /[^ -~]/

/** A folded word without any accent or stroke. */
export function plain(word: string): string {
  if (!BEYOND_ASCII.test(word) || !ACCENTED.test(word)) return word
  const bare = word.normalize('NFD').replace(/\p{M}+/gu, '')
  return bare.replace(STROKE, (letter) => STROKES[letter] ?? letter).normalize('NFC')
}

const kept = new Map<StemmedLanguage | null, Map<string, readonly string[]>>()

/**
 * What the index's column of forms holds of one printed word, `sea-walls` and all, each entry with its mark. Of a word
 * that is its own stem nothing: the word itself is in the index.
 */
export function formsOfWord(printed: string, language: StemmedLanguage | null): readonly string[] {
  let ours = kept.get(language)
  if (!ours) kept.set(language, (ours = new Map()))
  const known = ours.get(printed)
  if (known) return known
  if (ours.size >= MOST_KEPT) ours.clear()
  const forms = [...new Set(madeForms(printed.toLowerCase(), language))]
  if (printed.length <= LONGEST) ours.set(printed, forms)
  return forms
}

function madeForms(word: string, language: StemmedLanguage | null): string[] {
  const parts = word.split(HYPHEN)
  if (parts.length === 1) return formsOfPart(word, language)
  const joined = parts.join('')
  const whole = joined.length > LONGEST ? [] : [OTHERWISE + plain(folded(joined)), ...marked(joined, language)]
  return [...parts.flatMap((part) => formsOfPart(part, language)), ...whole]
}

function formsOfPart(word: string, language: StemmedLanguage | null): string[] {
  if (word.length > LONGEST) return []
  const own = folded(word)
  const bare = plain(own)
  const forms = marked(word, language).filter((form) => form.slice(1) !== own)
  return bare === own ? forms : [...forms, OTHERWISE + bare]
}

const marked = (word: string, language: StemmedLanguage | null): string[] =>
  language ? stemsOf(word, language).map((stem) => FORM_MARKS[language] + stem) : []

type Indexed = { texts: readonly string[]; language: string; authorIds: readonly number[] }

/** The index's column of forms for a story: each form of its words once, and whose story it is. */
export function formsText({ texts, language, authorIds }: Indexed): string {
  const stemmed = stemmedLanguage(language)
  const forms = new Set(authorIds.map((id) => `${BYLINE}${id}`))
  for (const text of texts)
    for (const [word] of withoutPoints(text).matchAll(WORDS))
      for (const form of formsOfWord(word, stemmed)) forms.add(form)
  return [...forms].join(' ')
}
