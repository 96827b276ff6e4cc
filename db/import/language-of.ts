import { guessLanguage } from '#db/import/guess-language.ts'
import { htmlLanguage } from '#domain/import/html-language.ts'
import { directionOf } from '#domain/words/speech.ts'

/** The language of an imported story: named by the import, or reliably detected. */
export type StoryLanguage = { tag: string; isSaid: boolean }

type Story = { language: string | null; html: string; text: string }

/**
 * Determines the language from the record, then from `lang` of most of its HTML, then from its text. `dir` alone rules
 * out languages of the other direction. Null if none of these tells.
 */
export async function languageOf({ language, html, text }: Story): Promise<StoryLanguage | null> {
  if (language !== null) return { tag: language, isSaid: true }
  const said = htmlLanguage(html)
  const guess = await guessLanguage(text)
  // Word processors mark any text as English.
  const isBelieved = said.language && (guess === null || directionOf(guess) === directionOf(said.language))
  if (isBelieved && said.language) return { tag: said.language, isSaid: true }
  if (guess !== null && (said.dir === null || directionOf(guess) === said.dir)) return { tag: guess, isSaid: false }
  return said.dir === 'rtl' ? { tag: /\p{Script=Hebrew}/u.test(text) ? 'he' : 'ar', isSaid: false } : null
}
