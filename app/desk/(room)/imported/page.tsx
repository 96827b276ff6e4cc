import type { Metadata } from 'next'
import { ImportedPage } from '#components/desk/taxonomy/imported-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Imported names') })

export default function Page() {
  return <ImportedPage />
}
