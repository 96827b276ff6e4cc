'use client'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { seenWords } from '#components/desk/receipt/receipt-words.ts'
import { receiptHref, useReceipt } from '#components/desk/receipt/use-receipt.ts'

/** What was seen of a story, as the way to its receipt. */
export function ReceiptLink({ id }: { id: number }) {
  const receipt = useReceipt(id).data?.receipt
  const isRed = receipt?.state === 'not-seen'
  return (
    <DeskLink className={isRed ? 'btn s no' : 'btn s'} href={receiptHref(id)}>
      Receipt{receipt && receipt.state !== 'superseded' ? `: ${seenWords(receipt)}` : ''}
    </DeskLink>
  )
}
