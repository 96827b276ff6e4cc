import type { Readable } from '#db/open.ts'
import { reading } from '#db/reading.ts'
import { statement } from '#db/statement.ts'
import type { SitemapEntry } from '#domain/syndication/sitemap-entry.ts'
import { pagePath } from '#domain/urls/paths.ts'

/** The public standing pages for the sitemap. */
export function sitemapPages(db: Readable): SitemapEntry[] {
  reading('pages')
  return statement<{ slug: string; modifiedAt: number }>(
    db,
    'select slug, modified_at modifiedAt from public_pages order by page_id',
  )
    .all()
    .map(({ slug, modifiedAt }) => ({ path: pagePath(slug), modifiedAt, pictures: [] }))
}
