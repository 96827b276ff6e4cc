import { and, eq, isNotNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core'
import type { Readable } from '#db/engine/open.ts'
import { prepared, preparedBy } from '#db/engine/prepared.ts'
import { listCursor } from '#db/queries/list-cursor.ts'
import { hasStories } from '#db/queries/taxonomy/has-stories.ts'
import { contains, isLike } from '#db/queries/taxonomy/like.ts'
import { STORY_TERMS } from '#db/queries/taxonomy/story-terms.ts'
import { type Uses, usesOf } from '#db/queries/taxonomy/uses-of.ts'
import { topics } from '#db/schema/tables.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import type { BylineRef, DeskPage } from '#domain/article/desk-views.ts'
import { probableDuplicates } from '#domain/article/links/probable-duplicates.ts'

export type DeskListInput = {
  q?: string | undefined
  cursor?: string | undefined
  /** Adds how often each is used, and others with nearly the same name. */
  counts?: boolean | undefined
  /** Only those that no story names. */
  unused?: boolean | undefined
  /** Only topics that are marked for a follow-up. */
  following?: boolean | undefined
}
const SIZE = 100

type Noun = 'topic' | 'author' | 'source'
export const TERMS = {
  topic: listCursor('topics', 'string'),
  author: listCursor('authors', 'string'),
  source: listCursor('sources', 'string'),
}
/** The rows of a query of the desk's list, which has conditions that change. */
type Select<Row> = (where: SQL | undefined) => {
  orderBy(by: SQLiteColumn): { limit(most: number): { all(): Row[] } }
}

/**
 * A page of topics, bylines or sources in the order of their addresses; `q` matches a part of the name, or the whole
 * address.
 */
export function deskTerms<Row extends { slug: string }>(
  noun: Noun,
  { q = '', cursor, unused = false, following = false }: DeskListInput,
  select: Select<Row>,
): DeskPage<Row> {
  const table = TERM_TABLES[noun]
  const where = and(
    sql`${table.slug} > ${TERMS[noun].placeIn(cursor)?.[0] ?? ''}`,
    or(isLike(table.name, contains(q.trim())), eq(table.slug, q.trim())),
    unused && noun !== 'source' ? isUnused(noun) : undefined,
    following && noun === 'topic' ? isNotNull(topics.followUpAt) : undefined,
  )
  const rows = select(where)
    .orderBy(table.slug)
    .limit(SIZE + 1)
    .all()
  return TERMS[noun].toPage(rows, SIZE, ({ slug }) => [slug])
}

function isUnused(noun: 'topic' | 'author'): SQL | undefined {
  const { table, id } = STORY_TERMS[noun]
  return and(not(hasStories(noun)), sql`${TERM_TABLES[noun].id} not in (select ${id} from ${table})`)
}

const NAMES = preparedBy(['topic', 'author'], (noun) => {
  const { slug, name } = TERM_TABLES[noun]
  return prepared({}, (db) => db.select({ slug, name }).from(TERM_TABLES[noun]))
})

/** Adds to topics or bylines how often each is used, and its probable duplicates. */
export function withCounts<T extends { id: number; slug: string }>(
  db: Readable,
  noun: 'topic' | 'author',
  items: T[],
): (T & { stories: Uses; alike: BylineRef[] })[] {
  const uses = usesOf(
    db,
    noun,
    items.map(({ id }) => id),
  )
  const alike = probableDuplicates(NAMES[noun].all(db))
  return items.map((item) => ({ ...item, stories: uses(item.id), alike: alike.get(item.slug) ?? [] }))
}
