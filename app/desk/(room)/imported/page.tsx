import type { Metadata } from 'next'
import { ImportedPage } from '#components/desk/taxonomy/imported-page.tsx'

export const metadata: Metadata = { title: 'Imported names · the desk' }

export default function Page() {
  return <ImportedPage />
}
