import { ar } from '#domain/words/paper-pages/ar.ts'
import { de } from '#domain/words/paper-pages/de.ts'
import { en, type PaperPageWords } from '#domain/words/paper-pages/en.ts'
import { es } from '#domain/words/paper-pages/es.ts'
import { fr } from '#domain/words/paper-pages/fr.ts'
import type { Speech } from '#domain/words/speech.ts'
import { textIn } from '#domain/words/text-in.ts'

/** Texts of the generated pages in the language of a speech, so that a page never mixes two languages. */
export const paperPageWordsOf = ({ language }: Pick<Speech, 'language'>): PaperPageWords =>
  textIn<PaperPageWords>({ en, de, fr, es, ar }, language).words
