import type { Metadata } from 'next'
import { PagesPage } from '#components/desk/pages/pages-page.tsx'

export const metadata: Metadata = { title: 'Pages and menus · the desk' }

export default function Page() {
  return <PagesPage />
}
