import type { Metadata } from 'next'
import { DeliveriesPage } from '#components/desk/deliveries/deliveries-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.deliveries }

export default function Page() {
  return <DeliveriesPage />
}
