import { BYLINE, MARK, type StemmedLanguage } from '#domain/search/form-marks.ts'
import { queryForms } from '#domain/search/query-forms.ts'
import { searchable } from '#domain/search/searchable.ts'
import { spellings } from '#domain/search/spellings.ts'

/** Quotation marks of the paper's languages and some more, without ’, which occurs in words. */
const QUOTES = /[“”„‟«»「」『』〝〞＂]/gu
const TOKEN = /([-−–]?)"([^"]*)(?:"|$)|([-−–]?)([^\s"]+)/g
const HAS_WORD = /[\p{L}\p{N}]/u
/** Shorter prefixes stand for too many words. */
const BEGINNING = /([\p{L}\p{N}]{3,})\*$/u
const MAY_GO_ON = /[\p{L}\p{N}]{3,}$/u
const ONE_WORD = /^[\p{L}\p{M}]+$/u
/** Most terms of a query: it may be long, and a match is read for each. */
const MAX_TERMS = 16
/** How many words all prefixes together may expand to: each costs about as much as a typed word. */
const MAX_WORDS = 100
/** How many other forms all words of a search together may have. */
const MAX_FORMS = 64
/** If more words than these have other forms, the search looks at stories with all words in any form. */
const MOST_PARTS = 4

/** Look-ups in the index and in the names of authors that a match needs. */
export type Lookup = {
  /** The words with this prefix, at most `most`. */
  wordsBeginning: (beginning: string, most: number) => string[]
  /** True if the index holds this word or form. */
  has: (entry: string) => boolean
  /** Languages whose stems the index holds. */
  languages: readonly StemmedLanguage[]
  /** Ids of authors with this name. */
  authors: (name: string, isBeginning: boolean) => readonly number[]
}

export type Term = {
  /** The word or phrase with its spellings, or the words that a prefix expands to. */
  exact: string[]
  /** Stems and other printed forms: folded words, and entries of the index's column of forms. */
  forms: string[]
  /** Ids of authors with this name. */
  authors: readonly number[]
}

export type Match = {
  /** For `search_index match`: stories with every word as it was typed, or by an author of that name. */
  text: string
  /** Stories with every word in any form; null if no word has another form. */
  any: string | null
  /** Those of them that have some word in another form, perhaps beside the exact one; null if `any` is null. */
  related: string | null
  terms: Term[]
  /** The wanted words as typed, without prefixes: those that a suggestion may correct. */
  words: string[]
  /** The query with its last word as a prefix; null if that word is a phrase, excluded, or too short. */
  goesOn: string | null
  /** True if prefixes were expanded to words. */
  isSpreadOut: boolean
  /** True if a prefix has more words than it was expanded to. */
  lacksWords: boolean
}

/**
 * Converts what a reader typed to FTS5 queries: words, "phrases", prefixes* of three letters or more, and -without.
 * Each part is quoted, so nothing typed is ever syntax. Prefixes expand to at most `mostBegun` words. Null if nothing
 * is asked for that could be found.
 */
export function matchOf(typed: string, lookup: Lookup, mostBegun = MAX_WORDS): Match | null {
  const terms: Term[] = []
  const unwanted: string[][] = []
  const words: string[] = []
  const makeTerm = termMaker(lookup, mostBegun)
  let goesOn: string | null = null
  const legible = typed
    .normalize('NFC')
    .replace(/\p{Cc}/gu, ' ')
    // A headline that was copied from a page has them.
    .replaceAll('\u00AD', '')
    .replace(QUOTES, '"')
    .trim()
  for (const [, phraseSign, phrase, wordSign, word] of legible.matchAll(TOKEN)) {
    const text = phrase ?? word ?? ''
    goesOn = null
    if (!HAS_WORD.test(text)) continue
    const isUnwanted = Boolean(phraseSign || wordSign)
    if ((isUnwanted ? unwanted : terms).length >= MAX_TERMS) continue
    const isWord = phrase === undefined
    const term = makeTerm.of(text, { isWord, isUnwanted })
    if (isUnwanted) unwanted.push(term.exact)
    else terms.push(term)
    if (!isUnwanted && !text.includes('*')) words.push(text)
    if (!isUnwanted && isWord && MAY_GO_ON.test(text)) goesOn = `${legible}*`
  }
  if (terms.length === 0) return null
  addJoined(terms, words, lookup)
  const without = unwanted.map((forms) => ` NOT ${anyOf(forms)}`).join('')
  const exact = allOf(terms.map((term) => [...term.exact, ...bylines(term)]))
  const any = allOf(terms.map((term) => [...term.exact, ...bylines(term), ...term.forms]))
  const hasForms = terms.some(({ forms }) => forms.length > 0)
  return {
    text: exact + without,
    any: hasForms ? any + without : null,
    related: hasForms ? `(${withForms(terms)})${without}` : null,
    terms,
    words,
    goesOn,
    isSpreadOut: makeTerm.isSpreadOut(),
    lacksWords: makeTerm.lacksWords(),
  }
}

type Kind = { isWord: boolean; isUnwanted: boolean }

function termMaker(lookup: Lookup, mostBegun: number) {
  let room = mostBegun
  let formRoom = MAX_FORMS
  let isSpreadOut = false
  let lacksWords = false

  function begun(bare: string, beginning: string): string[] | null {
    const words = lookup.wordsBeginning(beginning, room + 1)
    // If no word has this prefix, the prefix itself stays as a word that nothing holds.
    if (words.length === 0) return null
    isSpreadOut = true
    lacksWords ||= words.length > room
    const kept = words.slice(0, room)
    room -= kept.length
    const before = bare.slice(0, bare.length - beginning.length)
    return kept.map((word) => before + word)
  }

  function of(text: string, { isWord, isUnwanted }: Kind): Term {
    const bare = text.replaceAll('*', ' ').trim()
    const beginning = isWord ? BEGINNING.exec(text)?.[1] : undefined
    const spelled = spellings(bare)
    const words = beginning === undefined ? null : begun(bare, beginning)
    const exact = words ?? spelled.filter((one, n) => n === 0 || !ONE_WORD.test(one) || lookup.has(one))
    if (isUnwanted || !isWord) return { exact, forms: [], authors: [] }
    const forms = queryForms(spelled, lookup.languages).filter((form) => !exact.includes(form) && lookup.has(form))
    formRoom -= forms.length
    const authors = lookup.authors(bare, beginning !== undefined)
    return { exact, forms: formRoom < 0 ? [] : forms, authors }
  }

  return { of, isSpreadOut: () => isSpreadOut, lacksWords: () => lacksWords }
}

/**
 * Adds the joined form of two consecutive words, since they may be printed as one: `e mail` and `email`. It counts as a
 * form of either word.
 */
function addJoined(terms: Term[], words: readonly string[], lookup: Lookup): void {
  if (terms.length !== words.length) return
  for (const [n, word] of words.entries()) {
    const next = words[n + 1]
    if (next === undefined || !ONE_WORD.test(word) || !ONE_WORD.test(next)) continue
    const joined = word + next
    const forms = [joined, ...queryForms([joined], lookup.languages)].filter((form) => lookup.has(form))
    for (const term of [terms[n], terms[n + 1]]) term?.forms.push(...forms)
  }
}

/**
 * Stories with one word in another form and the rest in any. `any NOT exact` would be shorter, but if all results are
 * exact FTS5 walks the whole index for a first row, whatever ids it is bound to.
 */
function withForms(terms: readonly Term[]): string {
  const anyForm = terms.map((term) => [...term.exact, ...bylines(term), ...term.forms])
  const parts = terms.flatMap(({ forms }, n) =>
    forms.length === 0 ? [] : [allOf(anyForm.map((any, at) => (at === n ? forms : any)))],
  )
  return parts.length > MOST_PARTS ? allOf(anyForm) : parts.join(' OR ')
}

const bylines = ({ authors }: Term): string[] => authors.map((id) => `${BYLINE}${id}`)
/** Quotes a term for FTS5. A leading mark of a form is ours and stays; what a reader typed may hold none. */
const quoted = (text: string): string =>
  MARK.test(text) ? `"${text.charAt(0)}${searchable(text.slice(1))}"` : `"${searchable(text)}"`
const anyOf = (forms: readonly string[]): string =>
  forms.length === 1 ? quoted(forms[0] ?? '') : `(${forms.map(quoted).join(' OR ')})`
const allOf = (terms: readonly string[][]): string => `(${terms.map(anyOf).join(' AND ')})`
