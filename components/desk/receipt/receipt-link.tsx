'use client'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import type { ReceiptOf } from '#components/desk/queries/receipt-queries.ts'
import { seenWords } from '#components/desk/receipt/receipt-words.ts'
import { receiptHref, useReceipt } from '#components/desk/receipt/use-receipt.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'

/** A link to the receipt of a story or of the front, with its summary. */
export function ReceiptLink({ of }: { of: ReceiptOf }) {
  const receipt = useReceipt(of).data?.receipt
  const isRed = receipt?.state === 'not-seen'
  return (
    <DeskLink className={isRed ? 'btn s no' : 'btn s'} href={receiptHref(of)}>
      {receipt ? words.summary(seenWords(receipt)) : words.title}
    </DeskLink>
  )
}
