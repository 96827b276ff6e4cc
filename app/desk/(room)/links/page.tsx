import type { Metadata } from 'next'
import { LinksPage } from '#components/desk/links/links-page.tsx'

export const metadata: Metadata = { title: 'Links · the desk' }

export default function Page() {
  return <LinksPage />
}
