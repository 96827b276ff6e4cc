import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import { LISTED_KINDS, SHARD_URLS } from '#domain/syndication/shard-path.ts'
import type { SitemapEntry, SitemapPart } from '#domain/syndication/sitemap-entry.ts'
import { LISTED, type ListedKind } from '#domain/urls/listed.ts'

// Parts go by position among all of them, so that one whose last story goes moves no other to another part.
const withStories = (kind: ListedKind) => `select t.slug from (select id, slug from ${kind} order by id limit @size
    offset @size * (@part - 1)) t
  where exists (select 1 from listings l where l.list = '${LISTED[kind].noun}:' || t.id)`

/**
 * Sections, topics, bylines or sources that have stories, oldest first. They carry no date, because we do not promise
 * when such a list last changed.
 */
export function sitemapLists(db: Readable, { kind, part }: { kind: ListedKind; part: number }): SitemapEntry[] {
  reading('lists')
  return statement<{ slug: string }>(db, withStories(kind))
    .all({ size: SHARD_URLS, part })
    .map(({ slug }) => ({ path: LISTED[kind].path(slug), modifiedAt: null, pictures: [] }))
}

/** The shards of such lists that are not empty. */
export function sitemapListParts(db: Readable): SitemapPart[] {
  reading('lists')
  return LISTED_KINDS.flatMap((kind) => {
    const { n = 0 } = statement<{ n: number }>(db, `select count(*) n from ${kind}`).get() ?? {}
    const parts = Array.from({ length: Math.ceil(n / SHARD_URLS) }, (_, at) => at + 1)
    return parts
      .filter((part) => statement(db, `${withStories(kind)} limit 1`).get({ size: SHARD_URLS, part }) !== undefined)
      .map((part) => ({ of: kind, part, modifiedAt: null }))
  })
}
