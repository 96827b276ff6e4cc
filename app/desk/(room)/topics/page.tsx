import type { Metadata } from 'next'
import { TopicsPage } from '#components/desk/taxonomy/topics-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.topics }

export default function Page() {
  return <TopicsPage />
}
