import type { Metadata } from 'next'
import { HousesPage } from '#components/desk/copies/copies-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Copies elsewhere') })

export default function Page() {
  return <HousesPage />
}
