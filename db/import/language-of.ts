import { guessLanguage } from '#db/import/guess-language.ts'
import { htmlLanguage } from '#domain/import/html-language.ts'
import { directionOf } from '#domain/words/speech.ts'

/** The language of an imported story: said by the import, or a guess that is sure. */
export type StoryLanguage = { tag: string; isSaid: boolean }

type Story = { language: string | null; html: string; text: string }

/**
 * What the record says counts, then `lang` of most of its HTML, then what its words are in. `dir` alone rules out
 * languages that are written the other way. Null where none of that tells.
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
