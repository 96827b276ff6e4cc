import type { Metadata } from 'next'
import { PagesPage } from '#components/desk/pages/pages-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.pages }

export default function Page() {
  return <PagesPage />
}
