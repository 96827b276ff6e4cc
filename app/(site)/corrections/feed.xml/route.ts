import { feedAnswer } from '#app/(site)/machine-answer.ts'
import { readCorrectionsFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export const GET = () => feedAnswer(readCorrectionsFeed(), 'xml')
