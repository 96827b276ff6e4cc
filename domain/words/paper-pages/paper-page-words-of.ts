import { ar } from '#domain/words/paper-pages/ar.ts'
import { de } from '#domain/words/paper-pages/de.ts'
import { en, type PaperPageWords } from '#domain/words/paper-pages/en.ts'
import { es } from '#domain/words/paper-pages/es.ts'
import { fr } from '#domain/words/paper-pages/fr.ts'
import type { Speech } from '#domain/words/speech.ts'

const ALL: Record<string, PaperPageWords> = { en, de, fr, es, ar }

/** Texts of the generated pages in the language of a speech, so that a page never mixes two languages. */
export const paperPageWordsOf = ({ language }: Pick<Speech, 'language'>): PaperPageWords =>
  ALL[language.split('-')[0]?.toLowerCase() ?? ''] ?? en
