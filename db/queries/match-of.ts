const TOKEN = /(-?)"([^"]*)(?:"|$)|(-?)([^\s"]+)/g
const HAS_WORD = /[\p{L}\p{N}]/u
/** Shorter beginnings stand for too many words. */
const BEGINNING = /([\p{L}\p{N}]{4,})\*$/u
/** What one asks for may be long, and a match is read for each. */
const MAX_TERMS = 16
/** How many words all beginnings together may stand for: each costs about as much as having been typed. */
const MAX_WORDS = 100

export type Match = {
  /** For `search_index match`. */
  text: string
  /** True where beginnings stand for words in it. */
  isSpreadOut: boolean
  /** True where a beginning stands for more words than are in it. */
  lacksWords: boolean
}

/**
 * What a reader typed as an FTS5 match: words, "phrases", beginnings* of four letters or more, and -without. Each part
 * is quoted, so nothing typed is ever syntax. `wordsOf` answers at most so many words with a beginning. Null where
 * nothing is asked for that could be found.
 */
export function matchOf(typed: string, wordsOf: (beginning: string, most: number) => string[]): Match | null {
  const wanted: string[] = []
  const unwanted: string[] = []
  let room = MAX_WORDS
  const match = { isSpreadOut: false, lacksWords: false }

  function termOf(text: string, isWord: boolean): string {
    const plain = text.replaceAll('*', ' ').trim()
    const beginning = isWord ? BEGINNING.exec(text)?.[1] : undefined
    if (beginning === undefined) return `"${plain}"`
    const words = wordsOf(beginning, room + 1)
    match.isSpreadOut = true
    match.lacksWords ||= words.length > room
    const kept = words.slice(0, room)
    room -= kept.length
    const before = plain.slice(0, plain.length - beginning.length)
    // Where no word begins so, the beginning itself is a word that nothing holds.
    return kept.length === 0 ? `"${plain}"` : `(${kept.map((word) => `"${before}${word}"`).join(' OR ')})`
  }

  for (const [, phraseSign, phrase, wordSign, word] of typed
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .matchAll(TOKEN)) {
    const text = phrase ?? word ?? ''
    if (!HAS_WORD.test(text)) continue
    const terms = phraseSign || wordSign ? unwanted : wanted
    if (terms.length < MAX_TERMS) terms.push(termOf(text, phrase === undefined))
  }
  if (wanted.length === 0) return null
  return { text: [`(${wanted.join(' AND ')})`, ...unwanted].join(' NOT '), ...match }
}
