import { cursorIn, feedAnswer } from '#app/(site)/machine-answer.ts'
import { readPaperFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export const GET = (request: Request) => feedAnswer(readPaperFeed(cursorIn(request)), 'json')
