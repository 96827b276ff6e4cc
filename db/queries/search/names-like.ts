import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { site } from '#db/queries/settings/site.ts'
import { wordsIn } from '#domain/search/folded.ts'
import type { NamedHit } from '#domain/views.ts'

const MOST = 5
const MOST_WORDS = 6
/** How many names are compared whose accents SQL may not fold, and how many matches are kept. */
const LOOKED_AT = 2_000
const KEPT = 50

type Row = { id: number; slug: string; name: string }

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

type Wanted = { words: string[]; isMeant: (row: Row) => boolean }

function publicNames(db: Readable, kind: 'topic' | 'author', { words, isMeant }: Wanted): NamedHit[] {
  const likely = statement<Row>(
    db,
    `select id, slug, name from ${kind}s where name glob '*[^ -~]*'
       or exists (select 1 from json_each(?) w where name like w.value or name like '% ' || w.value) limit ${LOOKED_AT}`,
  ).all(JSON.stringify(words.map((word) => `${word}%`)))
  const fitting = likely.filter(isMeant).toSorted((a, b) => a.name.length - b.name.length)
  if (fitting.length === 0) return []
  const used = statement<{ id: number }>(
    db,
    `select value id from json_each(?) where exists (select 1 from listings where list = '${kind}:' || value)`,
  ).all(JSON.stringify(fitting.slice(0, KEPT).map(({ id }) => id)))
  const isUsed = new Set(used.map(({ id }) => id))
  return fitting.filter(({ id }) => isUsed.has(id)).map(({ slug, name }) => ({ kind, slug, name }))
}
