import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { wordsIn } from '#domain/search/folded.ts'
import { spellings } from '#domain/search/spellings.ts'

const MOST_WORDS = 16
/** How many names are compared, and how many of those who share a name are matched. */
const LOOKED_AT = 2_000
const MOST = 24

/**
 * Returns a function that finds the ids of authors by a name in a search. They include authors merged into them,
 * because stories may still be indexed under those. Names are read on the first call.
 */
export function authorsCalled(db: Readable, q: string): (name: string, isBeginning: boolean) => number[] {
  let likely: { id: number; own: string }[] | undefined
  return (name, isBeginning) => {
    likely ??= likelyAuthors(db, q)
    const asked = spellings(name)
      .map((one) => (isBeginning ? wordsIn(one).trimEnd() : wordsIn(one)))
      .filter((one) => one.trim() !== '')
    const ids = likely.filter(({ own }) => asked.some((one) => own.includes(one))).map(({ id }) => id)
    return ids.length === 0 ? [] : withMerged(db, ids.slice(0, MOST))
  }
}

function likelyAuthors(db: Readable, q: string) {
  const words = wordsIn(q.replaceAll('*', ' ')).trim().split(' ').slice(0, MOST_WORDS)
  const rows = statement<{ id: number; name: string }>(
    db,
    `select id, name from authors where name glob '*[^ -~]*'
       or exists (select 1 from json_each(?) w where name like w.value or name like '% ' || w.value
                    or name like '%-' || w.value) limit ${LOOKED_AT}`,
  ).all(JSON.stringify(words.filter((word) => word !== '').map((word) => `${word}%`)))
  return rows.map(({ id, name }) => ({ id, own: wordsIn(name) }))
}

function withMerged(db: Readable, ids: number[]): number[] {
  const merged = statement<{ id: number }>(
    db,
    `select id from merged where noun = 'author' and into_id in (select value from json_each(?)) limit ${MOST}`,
  ).all(JSON.stringify(ids))
  return [...ids, ...merged.map(({ id }) => id)]
}
