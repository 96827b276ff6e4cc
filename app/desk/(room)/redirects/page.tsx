import type { Metadata } from 'next'
import { RedirectsPage } from '#components/desk/redirects/redirects-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Redirects') })

export default function Page() {
  return <RedirectsPage />
}
