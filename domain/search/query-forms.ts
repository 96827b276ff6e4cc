import { folded } from '#domain/search/folded.ts'
import { FORM_MARKS, OTHERWISE, type StemmedLanguage } from '#domain/search/form-marks.ts'
import { plain } from '#domain/search/forms.ts'
import { withoutPoints } from '#domain/search/searchable.ts'
import { stemsOf } from '#domain/search/stems.ts'

const HYPHENS = /[-‐‑]/g
const ONE_WORD = /^[\p{L}\p{N}\p{M}]{2,40}$/u

/**
 * Other index entries that match a query word, given in its spellings (`spelled`): its stem in each language, both as a
 * word and as an entry of the column of forms; the word as the stem of others; and the word without hyphens, accents or
 * strokes. The word itself is not among them.
 */
export function queryForms(spelled: readonly string[], languages: readonly StemmedLanguage[]): string[] {
  const forms = new Set<string>()
  for (const typed of spelled) {
    const word = withoutPoints(typed).toLowerCase().replace(HYPHENS, '')
    if (!ONE_WORD.test(word)) continue
    const own = folded(word)
    if (word.length < typed.length) forms.add(own)
    forms.add(OTHERWISE + plain(own))
    for (const language of languages)
      for (const stem of stemsOf(word, language, true)) {
        forms.add(FORM_MARKS[language] + stem)
        forms.add(FORM_MARKS[language] + own)
        forms.add(stem)
      }
  }
  for (const typed of spelled) forms.delete(folded(typed))
  return [...forms]
}
