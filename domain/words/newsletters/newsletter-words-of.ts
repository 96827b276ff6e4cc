import { ar } from '#domain/words/newsletters/ar.ts'
import { de } from '#domain/words/newsletters/de.ts'
import { en } from '#domain/words/newsletters/en.ts'
import { es } from '#domain/words/newsletters/es.ts'
import { fr } from '#domain/words/newsletters/fr.ts'
import { textIn } from '#domain/words/text-in.ts'

/** Texts in one language, in the form of the English ones. */
export type NewsletterWords = typeof en

/** Texts about newsletters in a language, and which that is. */
export const newsletterWordsOf = (tag: string) => textIn<NewsletterWords>({ en, de, fr, es, ar }, tag)
