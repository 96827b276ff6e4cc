import type { Metadata } from 'next'
import { BackupsPage } from '#components/desk/backups/backups-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.backups }

export default function Page() {
  return <BackupsPage />
}
