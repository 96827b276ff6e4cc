import { machineAnswer } from '#app/(site)/machine-answer.ts'
import { readFeedList } from '#app/(site)/machine-reads.ts'
import { opml } from '#domain/syndication/opml.ts'

export const dynamic = 'force-dynamic'

/** All feeds; a paper that gives none has no list of them. */
export function GET() {
  const { groups, ...said } = readFeedList()
  return groups.length === 0 ? new Response(null, { status: 404 }) : machineAnswer(opml(groups, said), 'text/x-opml')
}
