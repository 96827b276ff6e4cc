import type { Metadata } from 'next'
import { QuotesPage } from '#components/desk/quotes/quotes-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.quotes }

export default function Page() {
  return <QuotesPage />
}
