import type { Metadata } from 'next'
import { AuthorsPage } from '#components/desk/taxonomy/authors-page.tsx'

export const metadata: Metadata = { title: 'Authors · the desk' }

export default function Page() {
  return <AuthorsPage />
}
