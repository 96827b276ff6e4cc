import type { Metadata } from 'next'
import { SectionsPage } from '#components/desk/taxonomy/sections-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Sections') })

export default function Page() {
  return <SectionsPage />
}
