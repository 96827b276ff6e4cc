import type { Metadata } from 'next'
import { DeliveriesPage } from '#components/desk/deliveries/deliveries-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Deliveries') })

export default function Page() {
  return <DeliveriesPage />
}
