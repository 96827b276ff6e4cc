import type { Metadata } from 'next'
import { NewImportPage } from '#components/desk/imports/new-import-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('New import') })

export default function Page() {
  return <NewImportPage />
}
