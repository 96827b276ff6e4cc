import type { Metadata } from 'next'
import { ExportsPage } from '#components/desk/exports/exports-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Export') })

export default function Page() {
  return <ExportsPage />
}
