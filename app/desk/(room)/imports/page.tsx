import type { Metadata } from 'next'
import { ImportsPage } from '#components/desk/imports/imports-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.imports }

export default function Page() {
  return <ImportsPage />
}
