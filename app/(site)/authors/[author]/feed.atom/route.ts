import { feedAnswer } from '#app/(site)/machine-answer.ts'
import { readAuthorFeed } from '#app/(site)/machine-reads.ts'

export const dynamic = 'force-dynamic'

export async function GET(_: Request, { params }: { params: Promise<{ author: string }> }) {
  const { author } = await params
  return feedAnswer(readAuthorFeed(author), 'atom')
}
