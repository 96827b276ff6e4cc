import type { Metadata } from 'next'
import { QuotesPage } from '#components/desk/quotes/quotes-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Quotes') })

export default function Page() {
  return <QuotesPage />
}
