import type { Metadata } from 'next'
import { RedirectsPage } from '#components/desk/redirects/redirects-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.redirects }

export default function Page() {
  return <RedirectsPage />
}
