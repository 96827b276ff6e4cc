import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { newsletterAddresses } from '#db/queries/newsletters/newsletter-archive.ts'
import { publicPages as pages } from '#db/schema/tables.ts'
import type { SitemapEntry } from '#domain/syndication/sitemap-entry.ts'
import { pagePath } from '#domain/urls/paths.ts'

/** Pages that every paper has. They carry no date, because we do not promise when they last changed. */
const ALWAYS = ['/', '/latest', '/archive', '/corrections']

const STANDING = prepared({}, (db) =>
  db.select({ slug: pages.slug, modifiedAt: pages.modifiedAt }).from(pages).orderBy(pages.pageId),
)

/**
 * The pages that are neither a story nor a list of a subject: those that every paper has, the standing pages, and
 * newsletters with their editions.
 */
export function sitemapPages(db: Readable): SitemapEntry[] {
  reading('pages')
  const always = ALWAYS.map((path) => ({ path, modifiedAt: null, pictures: [] }))
  return [
    ...always,
    ...STANDING.all(db).map(({ slug, modifiedAt }) => ({ path: pagePath(slug), modifiedAt, pictures: [] })),
    ...newsletterAddresses(db).map((path) => ({ path, modifiedAt: null, pictures: [] })),
  ]
}
