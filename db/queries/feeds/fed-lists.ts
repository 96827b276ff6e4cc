import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { LISTED } from '#domain/urls/listed.ts'
import type { FedLists, NamedTerm } from '#domain/views.ts'

const KINDS = ['topics', 'authors', 'sources'] as const

const withStories = (kind: (typeof KINDS)[number]) => `select '${kind}' kind, t.slug, t.name from ${kind} t
  where exists (select 1 from listings l where l.list = '${LISTED[kind].noun}:' || t.id)`

const ALL = KINDS.map(withStories).join(' union all ')

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
