import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readNews } from '#app/(site)/machine-reads.ts'
import { newsSitemap } from '#domain/syndication/news-sitemap.ts'
import { NEWS_URLS } from '#domain/syndication/shard-path.ts'
import { sitemapIndex } from '#domain/syndication/sitemap.ts'

export const dynamic = 'force-dynamic'

/** Serves the news sitemap of the last two days, or an index of several if one file cannot hold them. */
export function GET() {
  const { entries, name } = readNews()
  const origin = readMachineOrigin()
  const parts = Array.from({ length: Math.ceil(entries.length / NEWS_URLS) }, (_, at) => at + 1)
  const xml =
    parts.length > 1
      ? sitemapIndex(
          parts.map((part) => ({ of: 'news', part, modifiedAt: null })),
          origin,
        )
      : newsSitemap(entries, { name, origin })
  return machineAnswer(xml, 'application/xml')
}
