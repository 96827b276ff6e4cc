import type { Metadata } from 'next'
import { ImportsPage } from '#components/desk/imports/imports-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Imports') })

export default function Page() {
  return <ImportsPage />
}
