import { sql } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { listOf, prepared, preparedBy } from '#db/engine/prepared.ts'
import { site } from '#db/queries/settings/site.ts'
import { listings, topics } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { wordsIn } from '#domain/search/folded.ts'
import type { NamedHit } from '#domain/views.ts'

const MOST = 5
const MOST_WORDS = 6
/** How many names are compared whose accents SQL may not fold, and how many matches are kept. */
const MAX_READ = 2_000
const KEPT = 50

const NOUNS = ['topic', 'author'] as const
const LIKELY = preparedBy(NOUNS, (noun) =>
  prepared({ beginnings: listOf(topics.name) }, (db, { beginnings }) => {
    const { id, slug, name } = TERM_TABLES[noun]
    return db
      .select({ id, slug, name })
      .from(TERM_TABLES[noun])
      .where(
        sql`${name} glob '*[^ -~]*' or exists (select 1 from json_each(${beginnings}) w
          where ${name} like w.value or ${name} like '% ' || w.value)`,
      )
      .limit(MAX_READ)
  }),
)
/** Those of these lists that have a story. */
const FILLED = prepared({ lists: listOf(listings.list) }, (db, { lists }) =>
  db
    .select({ list: sql<string>`value` })
    .from(sql`json_each(${lists})`)
    .where(sql`exists (select 1 from ${listings} where ${listings.list} = value)`),
)

/**
 * Sections, topics and authors whose names match the words of a search: each word of the search begins one of the
 * name's, or each of the name's is among them. Only those with something public; the shorter name ranks first.
 */
export function namesLike(db: Readable, q: string): NamedHit[] {
  const asked = wordsIn(q.replaceAll('*', ' ')).trim()
  if (asked === '') return []
  const words = asked.split(' ').slice(0, MOST_WORDS)
  const isMeant = ({ name }: { name: string }): boolean => {
    const own = wordsIn(name)
    return words.every((word) => own.includes(` ${word}`)) || ` ${asked} `.includes(own)
  }
  const { sections, subSections } = site(db)
  const found: NamedHit[] = [
    ...[...sections, ...subSections]
      .filter(isMeant)
      .map(({ slug, name }) => ({ kind: 'section' as const, slug, name })),
    ...publicNames(db, 'topic', { words, isMeant }),
    ...publicNames(db, 'author', { words, isMeant }),
  ]
  return found.toSorted((a, b) => a.name.length - b.name.length).slice(0, MOST)
}

type Wanted = { words: string[]; isMeant: (row: { name: string }) => boolean }

function publicNames(db: Readable, kind: (typeof NOUNS)[number], { words, isMeant }: Wanted): NamedHit[] {
  const likely = LIKELY[kind].all(db, { beginnings: words.map((word) => `${word}%`) })
  const fitting = likely.filter(isMeant).toSorted((a, b) => a.name.length - b.name.length)
  if (fitting.length === 0) return []
  const filled = FILLED.all(db, { lists: fitting.slice(0, KEPT).map(({ id }) => `${kind}:${id}`) })
  const isFilled = new Set(filled.map(({ list }) => list))
  return fitting.filter(({ id }) => isFilled.has(`${kind}:${id}`)).map(({ slug, name }) => ({ kind, slug, name }))
}
