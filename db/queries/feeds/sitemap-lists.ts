import { count as rowCount } from 'drizzle-orm'
import type { Readable } from '#db/engine/open.ts'
import { count, prepared, preparedBy } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { hasStories } from '#db/queries/taxonomy/has-stories.ts'
import { TERM_TABLES } from '#db/schema/term-tables.ts'
import { SHARD_URLS } from '#domain/syndication/shard-path.ts'
import type { SitemapEntry, SitemapPart } from '#domain/syndication/sitemap-entry.ts'
import { LISTED, type ListedKind } from '#domain/urls/listed.ts'

// Parts go by position among all of them, so that one whose last story goes moves no other to another part.
const KINDS = ['sections', 'topics', 'authors', 'sources'] as const
const PART = preparedBy(KINDS, (kind) => {
  const { noun } = LISTED[kind]
  const table = TERM_TABLES[noun]
  return prepared({ offset: count, limit: count }, (db, { offset, limit }) => {
    const fields = { id: table.id, slug: table.slug }
    const part = db.select(fields).from(table).orderBy(table.id).limit(SHARD_URLS).offset(offset).as('part')
    return db.select({ slug: part.slug }).from(part).where(hasStories(noun, part.id)).limit(limit)
  })
})
const COUNT = preparedBy(KINDS, (kind) =>
  prepared({}, (db) => db.select({ n: rowCount() }).from(TERM_TABLES[LISTED[kind].noun])),
)
const offsetOf = (part: number): number => SHARD_URLS * (part - 1)

/**
 * Sections, topics, bylines or sources that have stories, oldest first. They carry no date, because we do not promise
 * when such a list last changed.
 */
export function sitemapLists(db: Readable, { kind, part }: { kind: ListedKind; part: number }): SitemapEntry[] {
  reading('lists')
  return PART[kind]
    .all(db, { offset: offsetOf(part), limit: -1 })
    .map(({ slug }) => ({ path: LISTED[kind].path(slug), modifiedAt: null, pictures: [] }))
}

/** The shards of such lists that are not empty. */
export function sitemapListParts(db: Readable): SitemapPart[] {
  reading('lists')
  return KINDS.flatMap((kind) => {
    const { n = 0 } = COUNT[kind].get(db) ?? {}
    const parts = Array.from({ length: Math.ceil(n / SHARD_URLS) }, (_, at) => at + 1)
    return parts
      .filter((part) => PART[kind].get(db, { offset: offsetOf(part), limit: 1 }))
      .map((part) => ({ of: kind, part, modifiedAt: null }))
  })
}
