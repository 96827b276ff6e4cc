import type { Metadata } from 'next'
import { PartnersPage } from '#components/desk/partners/partners-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Partners') })

export default function Page() {
  return <PartnersPage />
}
