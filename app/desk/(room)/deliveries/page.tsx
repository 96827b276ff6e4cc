import type { Metadata } from 'next'
import { DeliveriesPage } from '#components/desk/deliveries/deliveries-page.tsx'

export const metadata: Metadata = { title: 'Deliveries · the desk' }

export default function Page() {
  return <DeliveriesPage />
}
