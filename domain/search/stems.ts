import { stemmer as arabic } from '@orama/stemmers/arabic'
import { stemmer as english } from '@orama/stemmers/english'
import { stemmer as french } from '@orama/stemmers/french'
import { stemmer as german } from '@orama/stemmers/german'
import { stemmer as russian } from '@orama/stemmers/russian'
import { stemmer as spanish } from '@orama/stemmers/spanish'
import { folded } from '#domain/search/folded.ts'
import type { StemmedLanguage } from '#domain/search/form-marks.ts'

const LATIN = /^\p{Script=Latin}+$/u
const ARABIC = /^\p{Script=Arabic}+$/u
const CYRILLIC = /^\p{Script=Cyrillic}+$/u
/** Arabic article, also after a conjunction or a preposition. */
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=..)/u
const CONJUNCTION = /^و(?=...)/u
/** Spanish ending without its accent, as readers without accents on their keyboard type it. */
const BARE_ION = /([cst])ion$/

/**
 * Stems of a lower-case word, folded as the index folds words; empty for a word in another script. Mostly one: an
 * Arabic word that begins with the letter for “and” may or may not own that letter. `isAsked` marks a word of a query,
 * which is read in one way only.
 */
export function stemsOf(word: string, language: StemmedLanguage, isAsked = false): string[] {
  if (language === 'ar') return ARABIC.test(word) ? arabicStems(word, isAsked).map(folded) : []
  if (language === 'ru') return CYRILLIC.test(word) ? [folded(russian(word.replaceAll('ё', 'е')))] : []
  if (!LATIN.test(word)) return []
  if (language === 'en') return [folded(english(word))]
  if (language === 'de') return [folded(german(word))]
  if (language === 'fr') return [folded(french(word))]
  // Snowball separates `luz` and `luces`; in Spanish only the plural turns z into c.
  return [folded(spanish(word.replace(BARE_ION, '$1ión'))).replace(/z$/, 'c')]
}

/**
 * Stems the word as a noun with the article: without it, Snowball takes the first letter of `وزير` for “and”, and part
 * of plurals for the stem.
 */
function arabicStems(word: string, isAsked: boolean): string[] {
  const bare = word.replace(ARTICLE, '')
  const stems = [arabic(`ال${bare}`)]
  if (!isAsked && bare === word && CONJUNCTION.test(word)) stems.push(...arabicStems(word.slice(1), true))
  return stems
}
