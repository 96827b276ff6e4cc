import { and, eq, sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { columns, inList, listOf, prepared } from '#db/engine/prepared.ts'
import { authors, merged } from '#db/schema/tables.ts'
import { wordsIn } from '#domain/search/folded.ts'
import { spellings } from '#domain/search/spellings.ts'

const MOST_WORDS = 16
/** How many names are compared, and how many of those who share a name are matched. */
const MAX_READ = 2_000
const MOST = 24

const LIKELY = prepared({ beginnings: listOf(authors.name) }, (db, { beginnings }) =>
  db
    .select(columns(authors, 'id', 'name'))
    .from(authors)
    .where(
      sql`${authors.name} glob '*[^ -~]*' or exists (select 1 from json_each(${beginnings}) w
        where ${authors.name} like w.value or ${authors.name} like '% ' || w.value or ${authors.name} like '%-' || w.value)`,
    )
    .limit(MAX_READ),
)
const MERGED_INTO = prepared({ ids: listOf(merged.intoId) }, (db, { ids }) =>
  db
    .select({ id: merged.id })
    .from(merged)
    .where(and(eq(merged.noun, 'author'), inList(merged.intoId, ids)))
    .limit(MOST),
)

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
  const beginnings = words.filter((word) => word !== '').map((word) => `${word}%`)
  return LIKELY.all(db, { beginnings }).map(({ id, name }) => ({ id, own: wordsIn(name) }))
}

function withMerged(db: Readable, ids: number[]): number[] {
  return [...ids, ...MERGED_INTO.all(db, { ids }).map(({ id }) => id)]
}
