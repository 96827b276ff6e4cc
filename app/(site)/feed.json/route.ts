import { cursorIn, feedAnswer } from '#app/(site)/machine-answer.ts'
import { readPaperFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  const before = cursorIn(request)
  return feedAnswer(readPaperFeed(before), 'json', before)
}
