import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readMachineOrigin, readSitemapShard } from '#app/(site)/machine-reads.ts'
import { sitemap } from '#domain/syndication/sitemap.ts'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ shard: string }> }) {
  const { shard } = await params
  const entries = shard.endsWith('.xml') ? readSitemapShard(shard.slice(0, -'.xml'.length)) : []
  // A month without stories has no shard, and the index names none.
  if (entries.length === 0) return new Response(null, { status: 404 })
  return machineAnswer(sitemap(entries, readMachineOrigin()), 'application/xml')
}
