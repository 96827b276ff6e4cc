import type { Metadata } from 'next'
import { SectionsPage } from '#components/desk/taxonomy/sections-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.sections }

export default function Page() {
  return <SectionsPage />
}
