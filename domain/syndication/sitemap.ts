import type { SitemapEntry, SitemapMonth } from '#domain/syndication/sitemap-entry.ts'
import { rfc3339, xmlText } from '#domain/syndication/xml-text.ts'
import { absolute } from '#domain/urls/paths.ts'

const XML = '<?xml version="1.0" encoding="utf-8"?>\n'
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGES = 'http://www.google.com/schemas/sitemap-image/1.1'

/**
 * The index of the monthly shards, and of the standing pages where there are some: an old month never changes, so
 * crawlers fetch only what did.
 */
export function sitemapIndex(months: SitemapMonth[], origin: string, pages: SitemapEntry[] = []): string {
  const ofPages = Math.max(...pages.map(({ modifiedAt }) => modifiedAt ?? 0))
  const shards = [
    ...months.map(({ month, modifiedAt }) => ({ name: month, modifiedAt })),
    ...(pages.length > 0 ? [{ name: 'pages', modifiedAt: ofPages }] : []),
  ]
  const rows = shards.map(
    ({ name, modifiedAt }) =>
      `<sitemap><loc>${xmlText(absolute(origin, `/sitemaps/${name}.xml`))}</loc><lastmod>${rfc3339(modifiedAt)}</lastmod></sitemap>\n`,
  )
  return `${XML}<sitemapindex xmlns="${SITEMAPS}">\n${rows.join('')}</sitemapindex>\n`
}

/** One shard: the public stories of a month with their pictures. */
export function sitemap(entries: SitemapEntry[], origin: string): string {
  const rows = entries.map(({ path, modifiedAt, pictures }) => {
    const lastmod = modifiedAt === null ? '' : `<lastmod>${rfc3339(modifiedAt)}</lastmod>`
    const images = pictures.map(
      (one) => `<image:image><image:loc>${xmlText(absolute(origin, one))}</image:loc></image:image>`,
    )
    return `<url><loc>${xmlText(absolute(origin, path))}</loc>${lastmod}${images.join('')}</url>\n`
  })
  return `${XML}<urlset xmlns="${SITEMAPS}" xmlns:image="${IMAGES}">\n${rows.join('')}</urlset>\n`
}
