import type { Metadata } from 'next'
import { QuotesPage } from '#components/desk/quotes/quotes-page.tsx'

export const metadata: Metadata = { title: 'Who said it · the desk' }

export default function Page() {
  return <QuotesPage />
}
