import { ar } from '#domain/words/republish/ar.ts'
import { de } from '#domain/words/republish/de.ts'
import { en } from '#domain/words/republish/en.ts'
import { es } from '#domain/words/republish/es.ts'
import { fr } from '#domain/words/republish/fr.ts'

/** Texts in one language, in the form of the English ones. */
export type RepublishWords = typeof en

const ALL: Record<string, RepublishWords> = { en, de, fr, es, ar }

/** Texts about republishing in a language (`ar-EG` falls back to `ar`), and which that is; English where there are none. */
export function republishWordsOf(tag: string): { words: RepublishWords; language: string } {
  const language = tag.split('-')[0]?.toLowerCase() ?? ''
  const words = ALL[language]
  return words ? { words, language } : { words: en, language: 'en' }
}
