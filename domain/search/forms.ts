import { compoundEnds } from '#domain/search/compounds.ts'
import { folded } from '#domain/search/folded.ts'
import { BYLINE, FORM_MARKS, OTHERWISE, type StemmedLanguage, stemmedLanguage } from '#domain/search/form-marks.ts'
import { withoutPoints } from '#domain/search/searchable.ts'
import { stemsOf } from '#domain/search/stems.ts'

/** Matches words, including hyphenated ones as a whole. */
export const WORDS = /[\p{L}\p{N}\p{M}]+(?:[-‐‑][\p{L}\p{N}\p{M}]+)*/gu
const HYPHEN = /[-‐‑]/
/** A word with raised or lowered characters for which Unicode has no form, as plain text writes it: `CO_(2eq)`. */
const WRITTEN_OUT = /[_^](?<=([\p{L}\p{N}]{1,20})[_^])\(?([\p{L}\p{N}]{1,20})/gu
/** Maximum length: nobody writes a longer word. */
const LONGEST = 40
/** Size of the cache for each language: enough for a paper's usual words. It is cleared as a whole. */
const MOST_KEPT = 20_000

/**
 * Scripts whose accents are removed (the tokenizer removes Latin ones only), and letters with strokes, which it keeps.
 */
const ACCENTED = /[\p{Script=Latin}\p{Script=Greek}]/u
const STROKES: Readonly<Record<string, string>> = { ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', þ: 'th' }
const STROKE = /[øłđðħıŧþ]/g
/** Raised and lowered digits and letters, which nobody types. */
const RAISED = /[²³¹\u02b0-\u02b8\u02e1-\u02e3\u1d2c-\u1d6a\u1d9c-\u1dbf\u2070-\u209c\u2c7c\u2c7d]/g
const BEYOND_ASCII = /[^ -~]/

/** Writes raised and lowered characters as plain ones: `co₂` as `co2`. */
export const lined = (text: string): string => text.replace(RAISED, (letter) => letter.normalize('NFKC').toLowerCase())

/** Removes every accent and stroke from a folded word, and lines up its raised and lowered characters. */
export function plain(given: string): string {
  if (!BEYOND_ASCII.test(given)) return given
  const word = lined(given)
  if (!ACCENTED.test(word)) return word
  const bare = word.normalize('NFD').replace(/\p{M}+/gu, '')
  return bare.replace(STROKE, (letter) => STROKES[letter] ?? letter).normalize('NFC')
}

const kept = new Map<StemmedLanguage | null, Map<string, readonly string[]>>()

/**
 * Entries of the index's column of forms for one printed word, such as `sea-walls`, each with its mark. A word that is
 * its own stem has none, because the index has the word itself.
 */
export function formsOfWord(printed: string, language: StemmedLanguage | null): readonly string[] {
  let ours = kept.get(language)
  if (!ours) kept.set(language, (ours = new Map()))
  const known = ours.get(printed)
  if (known) return known
  if (ours.size >= MOST_KEPT) ours.clear()
  const forms = [...new Set([...madeForms(printed.toLowerCase(), language), ...endForms(printed, language)])]
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

/** Stems of the words that end a German compound, as if the story had them. */
const endForms = (printed: string, language: StemmedLanguage | null): string[] =>
  language === 'de'
    ? printed.split(HYPHEN).flatMap((part) => compoundEnds(part).flatMap((end) => marked(end, 'de')))
    : []

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

/** The index's column of forms for a story: each form of its words once, and its authors' ids. */
export function formsText({ texts, language, authorIds }: Indexed): string {
  const stemmed = stemmedLanguage(language)
  const forms = new Set(authorIds.map((id) => `${BYLINE}${id}`))
  for (const text of texts) {
    for (const [word] of withoutPoints(text).matchAll(WORDS))
      for (const form of formsOfWord(word, stemmed)) forms.add(form)
    for (const [, word, sign] of text.matchAll(WRITTEN_OUT)) forms.add(OTHERWISE + plain(folded(`${word}${sign}`)))
  }
  return [...forms].join(' ')
}
