import type { Metadata } from 'next'
import { SourcesPage } from '#components/desk/sources/sources-page.tsx'

export const metadata: Metadata = { title: 'Sources · the desk' }

export default function Page() {
  return <SourcesPage />
}
