import type { Metadata } from 'next'
import { RequestsPage } from '#components/desk/requests/requests-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Requests') })

export default function Page() {
  return <RequestsPage />
}
