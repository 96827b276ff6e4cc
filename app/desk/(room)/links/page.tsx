import type { Metadata } from 'next'
import { LinksPage } from '#components/desk/links/links-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.links }

export default function Page() {
  return <LinksPage />
}
