import { ar } from '#domain/words/newsletters/ar.ts'
import { de } from '#domain/words/newsletters/de.ts'
import { en } from '#domain/words/newsletters/en.ts'
import { es } from '#domain/words/newsletters/es.ts'
import { fr } from '#domain/words/newsletters/fr.ts'

/** Texts in one language, in the form of the English ones. */
export type NewsletterWords = typeof en

const ALL: Record<string, NewsletterWords> = { en, de, fr, es, ar }

/** Texts about newsletters in a language (`ar-EG` falls back to `ar`), and which that is; English where there are none. */
export function newsletterWordsOf(tag: string): { words: NewsletterWords; language: string } {
  const language = tag.split('-')[0]?.toLowerCase() ?? ''
  const words = ALL[language]
  return words ? { words, language } : { words: en, language: 'en' }
}
