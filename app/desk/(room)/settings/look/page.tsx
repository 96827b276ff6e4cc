import type { Metadata } from 'next'
import { LookPage } from '#components/desk/look/look-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Look of the paper') })

export default function Page() {
  return <LookPage />
}
