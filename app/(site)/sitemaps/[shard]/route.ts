import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readNews, readSitemapShard } from '#app/(site)/machine-reads.ts'
import { newsSitemap } from '#domain/syndication/news-sitemap.ts'
import { NEWS_URLS, shardNamed } from '#domain/syndication/shard-path.ts'
import { sitemap } from '#domain/syndication/sitemap.ts'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ shard: string }> }) {
  const shard = shardNamed((await params).shard)
  if (shard?.of === 'news') return newsShard(shard.part)
  const entries = shard ? readSitemapShard(shard) : []
  // A month without stories has no shard, and the index does not list it.
  if (entries.length === 0) return new Response(null, { status: 404 })
  return machineAnswer(sitemap(entries, readMachineOrigin()), 'application/xml')
}

/** News shards exist only if one file cannot hold the news of two days. */
function newsShard(part: number): Response {
  const { entries, name } = readNews()
  const own = entries.length > NEWS_URLS ? entries.slice(NEWS_URLS * (part - 1), NEWS_URLS * part) : []
  if (own.length === 0) return new Response(null, { status: 404 })
  return machineAnswer(newsSitemap(own, { name, origin: readMachineOrigin() }), 'application/xml')
}
