import type { Readable } from '#db/engine/open.ts'
import { prepared } from '#db/engine/prepared.ts'
import { reading } from '#db/engine/reading.ts'
import { newsletterAddresses } from '#db/queries/newsletters/newsletter-archive.ts'
import { generatedPages } from '#db/queries/pages/generated-pages.ts'
import { publicPages as pages } from '#db/schema/tables.ts'
import type { SitemapEntry } from '#domain/syndication/sitemap-entry.ts'
import { pagePath } from '#domain/urls/paths.ts'

/** Pages that every paper has. They carry no date, because we do not promise when they last changed. */
const ALWAYS = ['/', '/latest', '/archive', '/corrections']

const STANDING = prepared({}, (db) =>
  db.select({ slug: pages.slug, modifiedAt: pages.modifiedAt }).from(pages).orderBy(pages.pageId),
)

/**
 * The pages that are neither a story nor a list of a subject: those that every paper has, the standing pages, those
 * that the settings make, and newsletters with their editions.
 */
export function sitemapPages(db: Readable): SitemapEntry[] {
  reading('pages')
  const undated = (path: string) => ({ path, modifiedAt: null, pictures: [] })
  const standing = STANDING.all(db).map(({ slug, modifiedAt }) => ({ path: pagePath(slug), modifiedAt, pictures: [] }))
  const generated = generatedPages(db).filter((path) => !standing.some((one) => one.path === path))
  return [...ALWAYS.map(undated), ...standing, ...generated.map(undated), ...newsletterAddresses(db).map(undated)]
}
