import type { Metadata } from 'next'
import { MostReadPage } from '#components/desk/reads/most-read-screen.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Most read') })

export default function Page() {
  return <MostReadPage />
}
