import type { Metadata } from 'next'
import { ReceiptPage } from '#components/desk/receipt/receipt-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.frontReceipt }

export default function Page() {
  return <ReceiptPage of="front" />
}
