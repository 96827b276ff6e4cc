import type { Metadata } from 'next'
import { TopicsPage } from '#components/desk/taxonomy/topics-page.tsx'

export const metadata: Metadata = { title: 'Topics · the desk' }

export default function Page() {
  return <TopicsPage />
}
