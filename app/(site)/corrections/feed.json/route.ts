import { cursorIn, feedAnswer } from '#app/(site)/machine-answer.ts'
import { readCorrectionsFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => feedAnswer(readCorrectionsFeed(cursorIn(request)), 'json')
