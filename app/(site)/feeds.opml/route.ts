import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readFeedList } from '#app/(site)/machine-reads.ts'
import { opml } from '#domain/syndication/opml.ts'

export const dynamic = 'force-dynamic'

/** Lists all feeds as OPML; responds 404 if the paper publishes none. */
export function GET() {
  const { groups, ...said } = readFeedList()
  return groups.length === 0 ? new Response(null, { status: 404 }) : machineAnswer(opml(groups, said), 'text/x-opml')
}
