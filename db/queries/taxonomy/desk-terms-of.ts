import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

type Terms = Pick<DeskListItem, 'sections' | 'topics' | 'authors'>

const termsSql = (noun: 'section' | 'topic' | 'author', columns: string) =>
  `select o.article_id of, ${columns} from article_${noun}s o join ${noun}s n on n.id = o.${noun}_id
   where o.article_id in (select value from json_each(?)) order by o.article_id, o.position`
const SECTIONS = termsSql('section', 'n.slug, n.name, n.accent')
const TOPICS = termsSql('topic', 'n.slug, n.name')
const AUTHORS = termsSql('author', 'n.slug, n.name')

/** Sections, topics and bylines of many working copies, each in order, in three statements. */
export function deskTerms(db: Readable, ids: readonly number[]): (id: number) => Terms {
  const given = JSON.stringify(ids)
  const read = <T extends object>(sql: string) => grouped(statement<T & { of: number }>(db, sql).all(given))
  const sections = read<Terms['sections'][number]>(SECTIONS)
  const topics = read<Terms['topics'][number]>(TOPICS)
  const authors = read<Terms['authors'][number]>(AUTHORS)
  return (id) => ({
    sections: sections.get(id) ?? [],
    topics: topics.get(id) ?? [],
    authors: authors.get(id) ?? [],
  })
}

function grouped<T extends { of: number }>(rows: T[]): Map<number, Omit<T, 'of'>[]> {
  const groups = new Map<number, Omit<T, 'of'>[]>()
  for (const { of, ...row } of rows) {
    const group = groups.get(of)
    if (group) group.push(row)
    else groups.set(of, [row])
  }
  return groups
}
