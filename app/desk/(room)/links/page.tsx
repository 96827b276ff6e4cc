import type { Metadata } from 'next'
import { LinksPage } from '#components/desk/links/links-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Links') })

export default function Page() {
  return <LinksPage />
}
