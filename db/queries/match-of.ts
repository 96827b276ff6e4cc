import { searchable } from '#domain/search/searchable.ts'
import { spellings } from '#domain/search/spellings.ts'

/** Marks of quotation of the paper's languages and some more; ’ is none, since it stands in words. */
const QUOTES = /[“”„‟«»「」『』〝〞＂]/gu
const TOKEN = /([-−–]?)"([^"]*)(?:"|$)|([-−–]?)([^\s"]+)/g
const HAS_WORD = /[\p{L}\p{N}]/u
/** Shorter beginnings stand for too many words. */
const BEGINNING = /([\p{L}\p{N}]{3,})\*$/u
/** What one asks for may be long, and a match is read for each. */
const MAX_TERMS = 16
/** How many words all beginnings together may stand for: each costs about as much as having been typed. */
const MAX_WORDS = 100

export type Match = {
  /** For `search_index match`. */
  text: string
  /** What is wanted, each with its spellings or with the words that begin so. */
  terms: string[][]
  /** What is wanted as it was typed, without beginnings: what a suggestion may put right. */
  words: string[]
  /** True where beginnings stand for words in it. */
  isSpreadOut: boolean
  /** True where a beginning stands for more words than are in it. */
  lacksWords: boolean
}

/**
 * What a reader typed as an FTS5 match: words, "phrases", beginnings* of three letters or more, and -without. Each part
 * is quoted, so nothing typed is ever syntax. `wordsOf` answers at most so many words with a beginning. Null where
 * nothing is asked for that could be found.
 */
export function matchOf(typed: string, wordsOf: (beginning: string, most: number) => string[]): Match | null {
  const terms: string[][] = []
  const unwanted: string[][] = []
  let room = MAX_WORDS
  const match = { words: [] as string[], isSpreadOut: false, lacksWords: false }

  function formsOf(text: string, isWord: boolean): string[] {
    const bare = text.replaceAll('*', ' ').trim()
    const beginning = isWord ? BEGINNING.exec(text)?.[1] : undefined
    const words = beginning === undefined ? [] : wordsOf(beginning, room + 1)
    // Where no word begins so, the beginning itself is a word that nothing holds.
    if (beginning === undefined || words.length === 0) return spellings(bare)
    match.isSpreadOut = true
    match.lacksWords ||= words.length > room
    const kept = words.slice(0, room)
    room -= kept.length
    const before = bare.slice(0, bare.length - beginning.length)
    return kept.map((word) => before + word)
  }

  const legible = typed
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    .replace(QUOTES, '"')
  for (const [, phraseSign, phrase, wordSign, word] of legible.matchAll(TOKEN)) {
    const text = phrase ?? word ?? ''
    if (!HAS_WORD.test(text)) continue
    const isUnwanted = Boolean(phraseSign || wordSign)
    const into = isUnwanted ? unwanted : terms
    if (into.length >= MAX_TERMS) continue
    into.push(formsOf(text, phrase === undefined))
    if (!isUnwanted && !text.includes('*')) match.words.push(text)
  }
  if (terms.length === 0) return null
  const text = [`(${terms.map(anyOf).join(' AND ')})`, ...unwanted.map(anyOf)].join(' NOT ')
  return { text, terms, ...match }
}

const quoted = (text: string): string => `"${searchable(text)}"`
const anyOf = (forms: string[]): string =>
  forms.length === 1 ? quoted(forms[0] ?? '') : `(${forms.map(quoted).join(' OR ')})`
