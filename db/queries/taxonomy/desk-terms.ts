import type { Readable } from '#db/engine/open.ts'
import { statement } from '#db/engine/statement.ts'
import { fromCursor, toCursor } from '#db/queries/article/desk-cursor.ts'
import { contains } from '#db/queries/taxonomy/like.ts'
import { type Uses, usesOf } from '#db/queries/taxonomy/uses-of.ts'
import type { BylineRef, DeskPage } from '#domain/article/desk-views.ts'
import { probableDuplicates } from '#domain/article/probable-duplicates.ts'

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

const UNUSED = {
  topics: unusedSql('topic'),
  authors: unusedSql('author'),
} as const

function unusedSql(noun: 'topic' | 'author'): string {
  return `and not exists (select 1 from listings where list = '${noun}:' || t.id)
    and t.id not in (select ${noun}_id from article_${noun}s)`
}

/**
 * A page of topics, bylines or sources in the order of their addresses; `q` matches a part of the name, or the whole
 * address.
 */
export function deskTerms<T extends { slug: string }>(
  db: Readable,
  table: 'topics' | 'authors' | 'sources',
  columns: string,
  { q = '', cursor, unused = false, following = false }: DeskListInput,
): DeskPage<T> {
  const after = fromCursor(cursor, ['string'])?.[0] ?? ''
  const only = [
    unused && table !== 'sources' ? UNUSED[table] : '',
    following && table === 'topics' ? 'and t.follow_up_at is not null' : '',
  ].join(' ')
  const rows = statement<T>(
    db,
    `select ${columns} from ${table} t where slug > ? and (name like ? escape '\\' or slug = ?) ${only} order by slug limit ${SIZE + 1}`,
  ).all(after, contains(q.trim()), q.trim())
  const items = rows.slice(0, SIZE)
  const last = rows.length > SIZE ? items.at(-1) : undefined
  return { items, next: last ? toCursor([last.slug]) : null }
}

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
  const alike = probableDuplicates(statement<BylineRef>(db, `select slug, name from ${noun}s`).all())
  return items.map((item) => ({ ...item, stories: uses(item.id), alike: alike.get(item.slug) ?? [] }))
}
