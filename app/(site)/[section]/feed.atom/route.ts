import { cursorIn, feedAnswer } from '#app/(site)/machine-answer.ts'
import { readListFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export async function GET(request: Request, { params }: { params: Promise<{ section: string }> }) {
  const { section } = await params
  const before = cursorIn(request)
  return feedAnswer(readListFeed('section', section, before), 'atom', before)
}
