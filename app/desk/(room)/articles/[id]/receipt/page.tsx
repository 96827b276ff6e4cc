import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ReceiptPage } from '#components/desk/receipt/receipt-page.tsx'
import { pageTitles } from '#components/desk/words/page-titles.ts'

export const metadata: Metadata = { title: pageTitles.receipt }

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  if (!/^[1-9]\d{0,14}$/.test(id)) notFound()
  return <ReceiptPage key={id} of={Number(id)} />
}
