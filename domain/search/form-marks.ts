/**
 * Private use characters (from U+E000) that begin an entry in the index's column of forms, so that no entry is taken
 * for a printed word: they sort after every word, and prefix searches and suggestions never match them.
 */
export const FORM_MARKS = {
  en: '\ue001',
  de: '\ue002',
  fr: '\ue003',
  es: '\ue004',
  ar: '\ue005',
  ru: '\ue006',
} as const
/** Marks a hyphenated word written as one, or a word without the accents and strokes that the tokenizer keeps. */
export const OTHERWISE = '\ue010'
/** Marks an author's id. */
export const BYLINE = '\ue011'

/** Matches the mark at the beginning of an entry. */
export const MARK = /^[\ue000-\ue01f]/

/** Languages with stemming, in which a search matches every form of a word. */
export type StemmedLanguage = keyof typeof FORM_MARKS
export const STEMMED = Object.keys(FORM_MARKS) as StemmedLanguage[]

/** Stemmed language of a tag such as `de-CH`; null where there is no stemmer. */
export function stemmedLanguage(tag: string): StemmedLanguage | null {
  const language = tag.split('-', 1)[0]?.toLowerCase()
  return STEMMED.find((one) => one === language) ?? null
}
