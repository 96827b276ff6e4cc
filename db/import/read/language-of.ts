import { htmlLanguage } from '#domain/import/html-language.ts'
import { directionOf } from '#domain/words/direction.ts'

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

/** Length of text that is enough to detect the language. */
const MOST_CHARACTERS = 2_000
/** Minimum of letters: many languages share the Latin ones, few the others, and a sign is a word or a syllable. */
const FEWEST_LATIN = 200
const FEWEST_LETTERS = 24
const FEWEST_SIGNS = 8
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** Detects the language of a text (ISO 639-1); null if it is not reliable. */
export async function guessLanguage(text: string): Promise<string | null> {
  const sample = text.slice(0, MOST_CHARACTERS)
  const letters = sample.match(/\p{L}/gu)?.length ?? 0
  const signs = sample.match(SIGNS)?.length ?? 0
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0
  const fewest = signs > letters / 2 ? FEWEST_SIGNS : latin > letters / 2 ? FEWEST_LATIN : FEWEST_LETTERS
  if (letters < fewest) return null
  // The detector's tables are loaded only if a story does not name its language.
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(sample)
  return found.isReliable() && found.language !== '' ? found.language : null
}
