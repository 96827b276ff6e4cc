const TOKEN = /(-?)"([^"]*)(?:"|$)|(-?)([^\s"]+)/g
const HAS_WORD = /[\p{L}\p{N}]/u
/** Shorter beginnings stand for too many words: an index of them would cost a third of every publication's time. */
const BEGINNING = /[\p{L}\p{N}]{4,}\*$/u
/** What one asks for may be long, and a match is read for each. */
const MAX_TERMS = 16

/**
 * What a reader typed as an FTS5 match: words, "phrases", beginnings* of four letters or more, and -without. Each part
 * is quoted, so nothing typed is ever syntax. Null where nothing is asked for that could be found.
 */
export function matchOf(typed: string): string | null {
  const wanted: string[] = []
  const unwanted: string[] = []
  for (const [, phraseSign, phrase, wordSign, word] of typed.replace(/\p{Cc}/gu, ' ').matchAll(TOKEN)) {
    const text = phrase ?? word ?? ''
    if (!HAS_WORD.test(text)) continue
    const isBeginning = phrase === undefined && BEGINNING.test(text)
    const term = `"${text.replaceAll('*', ' ').trim()}"${isBeginning ? ' *' : ''}`
    if (phraseSign || wordSign) unwanted.push(term)
    else wanted.push(term)
  }
  if (wanted.length === 0) return null
  return [`(${wanted.slice(0, MAX_TERMS).join(' AND ')})`, ...unwanted.slice(0, MAX_TERMS)].join(' NOT ')
}
