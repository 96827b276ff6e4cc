import { ar } from '#domain/words/ar.ts'
import { de } from '#domain/words/de.ts'
import { en } from '#domain/words/en.ts'
import { es } from '#domain/words/es.ts'
import { fr } from '#domain/words/fr.ts'
import type { Words } from '#domain/words/words.ts'

/** Languages in which the paper has texts of its own. */
export const SPOKEN = { en, de, fr, es, ar } as const satisfies Record<string, Words>
const ALL: Record<string, Words> = SPOKEN

/** Texts of a language tag (`ar-EG` falls back to `ar`); null where the paper has none in it. */
export function wordsOf(language: string): Words | null {
  return ALL[language.split('-')[0]?.toLowerCase() ?? ''] ?? null
}
