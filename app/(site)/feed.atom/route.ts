import { feedAnswer } from '#app/(site)/machine-answer.ts'
import { readPaperFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export const GET = () => feedAnswer(readPaperFeed(), 'atom')
