import { cursorIn, feedAnswer } from '#app/(site)/machine-answer.ts'
import { readListFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ source: string }> }) {
  const { source } = await params
  return feedAnswer(readListFeed('source', source, cursorIn(request)), 'atom')
}
