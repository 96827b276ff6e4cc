import type { Metadata } from 'next'
import { SourcesPage } from '#components/desk/sources/sources-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.sources }

export default function Page() {
  return <SourcesPage />
}
