import { count, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { prepared, text } from '#db/engine/prepared.ts'
import { cpuMs } from '#db/queries/search/newest-hits.ts'
import { firstWordFrom } from '#db/queries/search/words-with-prefix.ts'
import { searchIndex } from '#db/schema/tables.ts'
import { editsOf, editDistance } from '#domain/search/edits.ts'

export type NearWord = { word: string; slips: number; stories: number }

/** A word of at least this length may have two typos, after its beginning. */
const LONG = 6
const BEGINNING = 3
/** Stories are counted up to here: a word of as many is common enough. */
const MANY = 1_000
/** Index look-ups between two checks of the clock. */
const A_FEW = 16

/**
 * Words of the index near a folded one, the nearest first, then those in most stories: one edit away, or, if there is
 * none and the word is long, two edits after its first three letters. The index holds public stories only, so no other
 * words are known. When `withinMs` of the thread's CPU time is over, it returns what it has found.
 */
export function nearWords(db: Readable, word: string, withinMs: number): NearWord[] {
  const began = cpuMs()
  let lookUps = 0
  const isInTime = () => ++lookUps % A_FEW !== 0 || cpuMs() - began < withinMs
  const near = oneSlipAway(db, word, isInTime)
  if (near.length === 0 && word.length >= LONG) near.push(...twoSlipsAway(db, word, isInTime))
  const counted = near.map((one) => ({ ...one, stories: storiesWith(db, one.word) }))
  return counted.toSorted((a, b) => a.slips - b.slips || b.stories - a.stories || (a.word < b.word ? -1 : 1))
}

const WITH_WORD = prepared({ word: text }, (db, { word }) =>
  db.select({ n: count() }).from(
    db
      .select({ id: searchIndex.rowid })
      .from(searchIndex)
      .where(sql`${searchIndex} match ${word}`)
      .limit(MANY)
      .as('some'),
  ),
)

/** The number of stories that have the word, at most a thousand. */
export const storiesWith = (db: Readable, word: string): number => WITH_WORD.get(db, { word: `"${word}"` })?.n ?? 0

type Near = Omit<NearWord, 'stories'>

/** Tries the edits in the order of the index, so that each look-up rules out those before the word that it found. */
function oneSlipAway(db: Readable, word: string, isInTime: () => boolean): Near[] {
  const near: Near[] = []
  let next = ''
  for (const edit of editsOf(word)) {
    if (edit < next) continue
    if (!isInTime()) break
    const found = firstWordFrom(db, edit)
    if (found === null) break
    if (found === edit) near.push({ word: edit, slips: 1 })
    next = found
  }
  return near
}

function twoSlipsAway(db: Readable, word: string, isInTime: () => boolean): Near[] {
  const beginning = word.slice(0, BEGINNING)
  const near: Near[] = []
  for (let from = beginning; isInTime();) {
    const found = firstWordFrom(db, from)
    if (!found?.startsWith(beginning)) break
    if (editDistance(word, found, 2) <= 2) near.push({ word: found, slips: 2 })
    from = `${found}\u0000`
  }
  return near
}
