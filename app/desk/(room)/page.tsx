import type { Metadata } from 'next'
import { StoriesPage } from '#components/desk/story-list/stories-page.tsx'

export const metadata: Metadata = { title: 'Stories · the desk' }

export default function Page() {
  return <StoriesPage />
}
