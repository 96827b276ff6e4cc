import type { Metadata } from 'next'
import { MediaPage } from '#components/desk/media/library/media-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.pictures }

export default function Page() {
  return <MediaPage />
}
