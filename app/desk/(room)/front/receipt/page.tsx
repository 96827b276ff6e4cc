import type { Metadata } from 'next'
import { ReceiptPage } from '#components/desk/receipt/receipt-page.tsx'
import { t } from '#domain/messages/t.ts'

export const generateMetadata = (): Metadata => ({ title: t('Receipt of the front') })

export default function Page() {
  return <ReceiptPage of="front" />
}
