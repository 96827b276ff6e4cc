import type { Metadata } from 'next'
import { PagesPage } from '#components/desk/pages/pages-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Pages and menus') })

export default function Page() {
  return <PagesPage />
}
