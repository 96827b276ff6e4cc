import type { Metadata } from 'next'
import { AuthorsPage } from '#components/desk/paper/authors-page.tsx'

export const metadata: Metadata = { title: 'Authors · the desk' }

export default function Page() {
  return <AuthorsPage />
}
