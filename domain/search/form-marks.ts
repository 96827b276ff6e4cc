/**
 * Private letters (U+E000 and on) that begin an entry in the index's column of forms, so that no entry is ever taken
 * for a printed word: they sort behind every word, and beginnings and suggestions never meet them.
 */
export const FORM_MARKS = { en: '\ue001', de: '\ue002', fr: '\ue003', es: '\ue004', ar: '\ue005' } as const
/** A word that is printed with a hyphen, as one; or without the accents and strokes that the tokenizer keeps. */
export const OTHERWISE = '\ue010'
/** Followed by the id of an author whose story it is. */
export const BYLINE = '\ue011'

/** The mark at the beginning of an entry. */
export const MARK = /^[\ue000-\ue01f]/

/** Languages whose words find each other in all their forms. */
export type StemmedLanguage = keyof typeof FORM_MARKS
export const STEMMED = Object.keys(FORM_MARKS) as StemmedLanguage[]

/** The language of a tag such as `de-CH` where its words have stems, else null. */
export function stemmedLanguage(tag: string): StemmedLanguage | null {
  const language = tag.split('-', 1)[0]?.toLowerCase()
  return STEMMED.find((one) => one === language) ?? null
}
