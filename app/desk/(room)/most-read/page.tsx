import type { Metadata } from 'next'
import { MostReadPage } from '#components/desk/reads/most-read-screen.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.mostRead }

export default function Page() {
  return <MostReadPage />
}
