import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import type { FedLists, NamedTerm } from '#domain/views.ts'

const KINDS = { topics: 'topic', authors: 'author', sources: 'source' } as const

const withStories = (kind: keyof typeof KINDS) => `select '${kind}' kind, t.slug, t.name from ${kind} t
  where exists (select 1 from listings l where l.list = '${KINDS[kind]}:' || t.id)`

const ALL = Object.keys(KINDS)
  .map((kind) => withStories(kind as keyof typeof KINDS))
  .join(' union all ')

/**
 * Topics, bylines and sources that have public stories, and therefore feeds. Unsorted, because the order depends on the
 * reader's language.
 */
export function fedLists(db: Readable): FedLists {
  reading('lists')
  const found = statement<NamedTerm & { kind: keyof FedLists }>(db, ALL).all()
  const of = (kind: keyof FedLists) =>
    found.filter((one) => one.kind === kind).map(({ slug, name }) => ({ slug, name }))
  return { topics: of('topics'), authors: of('authors'), sources: of('sources') }
}
