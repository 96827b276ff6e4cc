import type { Metadata } from 'next'
import { SectionsPage } from '#components/desk/taxonomy/sections-page.tsx'

export const metadata: Metadata = { title: 'Sections · the desk' }

export default function Page() {
  return <SectionsPage />
}
