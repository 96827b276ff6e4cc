import { cursorIn, feedAnswer } from '#app/(site)/machine-answer.ts'
import { readCorrectionsFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  const before = cursorIn(request)
  return feedAnswer(readCorrectionsFeed(before), 'json', before)
}
