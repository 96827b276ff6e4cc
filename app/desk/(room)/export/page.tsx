import type { Metadata } from 'next'
import { ExportsPage } from '#components/desk/exports/exports-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.exports }

export default function Page() {
  return <ExportsPage />
}
