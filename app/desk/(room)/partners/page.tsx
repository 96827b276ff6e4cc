import type { Metadata } from 'next'
import { PartnersPage } from '#components/desk/partners/partners-page.tsx'

export const metadata: Metadata = { title: 'Partners · the desk' }

export default function Page() {
  return <PartnersPage />
}
