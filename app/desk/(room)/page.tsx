import type { Metadata } from 'next'
import { StoriesPage } from '#components/desk/story-list/stories-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.stories }

export default function Page() {
  return <StoriesPage />
}
