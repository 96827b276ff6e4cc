import type { Metadata } from 'next'
import { NewslettersPage } from '#components/desk/newsletters/list-screens.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Newsletters') })

export default function Page() {
  return <NewslettersPage />
}
