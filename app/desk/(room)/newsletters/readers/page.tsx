import type { Metadata } from 'next'
import { ReadersPage } from '#components/desk/newsletters/readers-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Readers') })

export default function Page() {
  return <ReadersPage />
}
