import type { Metadata } from 'next'
import { AuthorsPage } from '#components/desk/taxonomy/authors-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.authors }

export default function Page() {
  return <AuthorsPage />
}
