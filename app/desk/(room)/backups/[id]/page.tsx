import type { Metadata } from 'next'
import { PreviewPage } from '#components/desk/backups/preview-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.restore }

export default async function Page({ params }: PageProps<'/desk/backups/[id]'>) {
  return <PreviewPage id={(await params).id} />
}
