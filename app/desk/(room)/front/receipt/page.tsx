import type { Metadata } from 'next'
import { ReceiptPage } from '#components/desk/receipt/receipt-page.tsx'

export const metadata: Metadata = { title: 'Receipt of the front · the desk' }

export default function Page() {
  return <ReceiptPage of="front" />
}
