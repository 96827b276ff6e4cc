import type { Metadata } from 'next'
import { LookPage } from '#components/desk/look/look-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.look }

export default function Page() {
  return <LookPage />
}
