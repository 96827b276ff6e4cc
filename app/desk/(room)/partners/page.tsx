import type { Metadata } from 'next'
import { PartnersPage } from '#components/desk/partners/partners-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.partners }

export default function Page() {
  return <PartnersPage />
}
