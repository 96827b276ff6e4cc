import type { Metadata } from 'next'
import { SubscribersPage } from '#components/desk/deliveries/subscribers-page.tsx'

export const metadata: Metadata = { title: 'Subscribers · the desk' }

export default function Page() {
  return <SubscribersPage />
}
