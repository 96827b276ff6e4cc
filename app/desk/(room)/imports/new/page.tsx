import type { Metadata } from 'next'
import { NewImportPage } from '#components/desk/imports/new-import-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.newImport }

export default function Page() {
  return <NewImportPage />
}
