import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { folded } from '#domain/search/folded.ts'
import type { StemmedLanguage } from '#domain/search/form-marks.ts'

const LATIN = /^\p{Script=Latin}+$/u
const ARABIC = /^\p{Script=Arabic}+$/u
/** The article, also behind a conjunction or a preposition. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=..)/u
const CONJUNCTION = /^و(?=...)/u
/** As readers type it who have no accents on their keys. */
const BARE_ION = /([cst])ion$/

/**
 * The stems of a small-lettered word, folded as the index folds words; none for words of another script. Mostly one: an
 * Arabic word that begins with the letter for “and” may have it as its own or not. `isAsked` is for a word that a
 * reader typed, which is read as one word only.
 */
export function stemsOf(word: string, language: StemmedLanguage, isAsked = false): string[] {
  if (language === 'ar') return ARABIC.test(word) ? arabicStems(word, isAsked).map(folded) : []
  if (!LATIN.test(word)) return []
  if (language === 'en') return [folded(english(word))]
  if (language === 'de') return [folded(german(word))]
  if (language === 'fr') return [folded(french(word))]
  // Snowball parts `luz` and `luces`; nothing in Spanish but the plural turns z into c.
  return [folded(spanish(word.replace(BARE_ION, '$1ión'))).replace(/z$/, 'c')]
}

/** As a noun with the article: without it, Snowball takes the first letter of `وزير` for “and”, and part of plurals for the stem. */
function arabicStems(word: string, isAsked: boolean): string[] {
  const bare = word.replace(ARTICLE, '')
  const stems = [arabic(`ال${bare}`)]
  if (!isAsked && bare === word && CONJUNCTION.test(word)) stems.push(...arabicStems(word.slice(1), true))
  return stems
}
