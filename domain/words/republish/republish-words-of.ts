import { ar } from '#domain/words/republish/ar.ts'
import { de } from '#domain/words/republish/de.ts'
import { en } from '#domain/words/republish/en.ts'
import { es } from '#domain/words/republish/es.ts'
import { fr } from '#domain/words/republish/fr.ts'
import { textIn } from '#domain/words/text-in.ts'

/** Texts in one language, in the form of the English ones. */
export type RepublishWords = typeof en

/** Texts about republishing in a language, and which that is. */
export const republishWordsOf = (tag: string) => textIn<RepublishWords>({ en, de, fr, es, ar }, tag)
