import type { Metadata } from 'next'
import { RecallsPage } from '#components/desk/recalls/recalls-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Recalls') })

export default function Page() {
  return <RecallsPage />
}
