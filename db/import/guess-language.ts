/** So much text is enough to tell, and looked at. */
const MOST_CHARACTERS = 2_000
/** Of scripts in which a letter is a word or a syllable fewer say as much. */
const FEWEST_LETTERS = 24
const FEWEST_SIGNS = 8
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu

/** The language that a text is in (ISO 639-1), where that is sure; else null. */
export async function guessLanguage(text: string): Promise<string | null> {
  const looked = text.slice(0, MOST_CHARACTERS)
  const letters = looked.match(/\p{L}/gu)?.length ?? 0
  const signs = looked.match(SIGNS)?.length ?? 0
  if (letters < (signs > letters / 2 ? FEWEST_SIGNS : FEWEST_LETTERS)) return null
  // Its tables are only loaded where a story does not name its language.
  const { eld } = await import('eld/extrasmall')
  const found = eld.detect(looked)
  return found.isReliable() && found.language !== '' ? found.language : null
}
