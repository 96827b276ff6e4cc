import { feedAnswer } from '#app/(site)/machine-answer.ts'
import { readNewsletterFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ list: string }> }) {
  return feedAnswer(readNewsletterFeed((await params).list), 'atom', null)
}
