import type { Metadata } from 'next'
import { ConflictsPage } from '#components/desk/import-conflicts/conflicts-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.importConflicts }

export default function Page() {
  return <ConflictsPage />
}
