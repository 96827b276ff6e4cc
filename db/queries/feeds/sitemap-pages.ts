import type { Readable } from '#db/engine/open.ts'
import { reading } from '#db/engine/reading.ts'
import { statement } from '#db/engine/statement.ts'
import type { SitemapEntry } from '#domain/syndication/sitemap-entry.ts'
import { pagePath } from '#domain/urls/paths.ts'

/** Pages that every paper has. They carry no date, because we do not promise when they last changed. */
const ALWAYS = ['/', '/latest', '/archive', '/corrections']

/** The pages that are neither a story nor a list of a subject: those that every paper has, and the standing pages. */
export function sitemapPages(db: Readable): SitemapEntry[] {
  reading('pages')
  const always = ALWAYS.map((path) => ({ path, modifiedAt: null, pictures: [] }))
  const standing = statement<{ slug: string; modifiedAt: number }>(
    db,
    'select slug, modified_at modifiedAt from public_pages order by page_id',
  ).all()
  return [...always, ...standing.map(({ slug, modifiedAt }) => ({ path: pagePath(slug), modifiedAt, pictures: [] }))]
}
