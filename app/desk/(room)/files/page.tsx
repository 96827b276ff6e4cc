import type { Metadata } from 'next'
import { FilesPage } from '#components/desk/media/files/files-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.files }

export default function Page() {
  return <FilesPage />
}
