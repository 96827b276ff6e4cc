import type { Metadata } from 'next'
import { ImportedPage } from '#components/desk/taxonomy/imported-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.imported }

export default function Page() {
  return <ImportedPage />
}
