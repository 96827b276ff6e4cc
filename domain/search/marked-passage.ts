import { folded, wordsIn } from '#domain/search/folded.ts'
import { MARK, stemmedLanguage } from '#domain/search/form-marks.ts'
import { formsOfWord, WORDS } from '#domain/search/forms.ts'
import { simplified } from '#domain/search/simplified.ts'
import type { MarkedText } from '#domain/views.ts'

/** Words of a search: words and phrases as typed or completed, and other forms (entries of an index). */
export type Wanted = { exact: readonly string[]; forms: readonly string[] }

type Range = { from: number; to: number; word: string }

/** Characters before the first hit of a passage, and of the whole passage, about. */
const BEFORE = 60
const LENGTH = 200
/** Hits of one text that are compared for the best passage. */
const MOST_HITS = 40

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const HYPHEN = /[-‐‑]/

/**
 * Returns a function that finds the passage of a text that has the most of the wanted words, with each hit marked; null
 * if it has none. It reads words as the index does, and remembers them, so that many texts can be read at once.
 */
export function passageFinder({ exact, forms }: Wanted, language: string): (text: string) => MarkedText | null {
  const spaced = exact.filter((one) => !UNSPACED.test(one))
  const words = new Set(
    [...spaced, ...forms.filter((form) => !MARK.test(form))].flatMap((one) => wordsIn(one).trim().split(' ')),
  )
  const marked = new Set(forms.filter((form) => MARK.test(form)))
  const letters = exact.filter((one) => UNSPACED.test(one)).map(simplified)
  const stemmed = stemmedLanguage(language)
  const known = new Map<string, string | null>()

  /** The wanted word that this one stands for. */
  const hit = (word: string): string | null => {
    const own = word.split(HYPHEN).map(folded)
    const found = own.find((part) => words.has(part))
    if (found !== undefined) return found
    return marked.size === 0 ? null : (formsOfWord(word, stemmed).find((form) => marked.has(form)) ?? null)
  }
  const hitsIn = (text: string): Range[] => {
    const found: Range[] = []
    if (words.size > 0 || marked.size > 0)
      for (const { 0: word, index } of text.matchAll(WORDS)) {
        let of = known.get(word)
        if (of === undefined) known.set(word, (of = hit(word)))
        if (of !== null) found.push({ from: index, to: index + word.length, word: of })
        if (found.length === MOST_HITS) break
      }
    return letters.length === 0 ? found : [...found, ...lettersIn(text, letters)].toSorted((a, b) => a.from - b.from)
  }
  return (text) => bestPassage(text, hitsIn(text))
}

/** Simplifying keeps each letter in its place. */
function lettersIn(text: string, letters: readonly string[]): Range[] {
  const simple = simplified(text)
  return letters.flatMap((word) => {
    const from = simple.indexOf(word)
    return from < 0 ? [] : [{ from, to: from + word.length, word }]
  })
}

function bestPassage(text: string, hits: readonly Range[]): MarkedText | null {
  let best: { first: Range; count: number } | null = null
  for (const [n, first] of hits.entries()) {
    const near = hits.slice(n).filter(({ to }) => to <= first.from + LENGTH - BEFORE)
    const count = new Set(near.map(({ word }) => word)).size
    if (best === null || count > best.count) best = { first, count }
  }
  return best === null ? null : cut(text, best.first, hits)
}

function cut(text: string, first: Range, hits: readonly Range[]): MarkedText {
  const from = first.from <= BEFORE ? 0 : nextWord(text, first.from - BEFORE, first.from)
  const to = text.length - from <= LENGTH ? text.length : lastWord(text, Math.max(first.to, from + LENGTH))
  const parts: MarkedText = from > 0 ? [{ text: '…', hit: false }] : []
  let at = from
  for (const hit of hits.filter((one) => one.from >= from && one.to <= to)) {
    if (hit.from < at) continue
    parts.push({ text: text.slice(at, hit.from), hit: false }, { text: text.slice(hit.from, hit.to), hit: true })
    at = hit.to
  }
  parts.push({ text: text.slice(at, to) + (to < text.length ? '…' : ''), hit: false })
  return parts.map((part) => ({ ...part, text: part.text.replace(/\s+/g, ' ') })).filter((part) => part.text !== '')
}

/** The beginning of the first whole word from `at` on, not after `limit`. */
function nextWord(text: string, at: number, limit: number): number {
  const space = text.slice(at, limit).search(/\s/)
  return space < 0 ? at : at + space + 1
}

/** The end of the last whole word before `at`. */
function lastWord(text: string, at: number): number {
  const space = text.slice(0, at).search(/\s\S*$/)
  return space < at - BEFORE ? at : space
}
