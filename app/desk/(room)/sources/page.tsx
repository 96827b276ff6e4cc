import type { Metadata } from 'next'
import { SourcesPage } from '#components/desk/sources/sources-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Sources') })

export default function Page() {
  return <SourcesPage />
}
