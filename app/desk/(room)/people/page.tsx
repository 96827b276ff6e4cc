import type { Metadata } from 'next'
import { PeoplePage } from '#components/desk/people/people-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'
import { env } from '#env.ts'

export const metadata: Metadata = { title: pageTitles.people }

export default function Page() {
  return <PeoplePage sendsMail={env.smtpUrl !== null} />
}
