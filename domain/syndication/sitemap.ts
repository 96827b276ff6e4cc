import { shardPath } from '#domain/syndication/shard-path.ts'
import type { SitemapEntry, SitemapPart } from '#domain/syndication/sitemap-entry.ts'
import { rfc3339, xmlText } from '#domain/syndication/xml-text.ts'
import { absolute } from '#domain/urls/paths.ts'

const XML = '<?xml version="1.0" encoding="utf-8"?>\n'
const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGES = 'http://www.google.com/schemas/sitemap-image/1.1'

const lastmod = (at: number | null): string => (at === null ? '' : `<lastmod>${rfc3339(at)}</lastmod>`)

/** Index of the shards: an old month never changes, so crawlers fetch only changed ones. */
export function sitemapIndex(shards: readonly SitemapPart[], origin: string): string {
  const rows = shards.map(
    (shard) =>
      `<sitemap><loc>${xmlText(absolute(origin, shardPath(shard)))}</loc>${lastmod(shard.modifiedAt)}</sitemap>\n`,
  )
  return `${XML}<sitemapindex xmlns="${SITEMAPS}">\n${rows.join('')}</sitemapindex>\n`
}

/** Renders one shard: pages with their pictures. */
export function sitemap(entries: readonly SitemapEntry[], origin: string): string {
  let rows = ''
  for (const { path, modifiedAt, pictures } of entries) {
    rows += `<url><loc>${xmlText(absolute(origin, path))}</loc>${lastmod(modifiedAt)}`
    for (const one of pictures)
      rows += `<image:image><image:loc>${xmlText(absolute(origin, one))}</image:loc></image:image>`
    rows += '</url>\n'
  }
  return `${XML}<urlset xmlns="${SITEMAPS}" xmlns:image="${IMAGES}">\n${rows}</urlset>\n`
}
