'use client'
import { useQuery } from '@tanstack/react-query'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { type ReceiptOf, receiptQueries } from '#components/desk/queries/receipt-queries.ts'
import { seenWords } from '#components/desk/receipt/receipt-words.ts'
import { receiptHref } from '#components/desk/receipt/use-receipt.ts'
import { t } from '#domain/messages/t.ts'

/** A link to the receipt of a story or of the front, with its summary. */
export function ReceiptLink({ of }: { of: ReceiptOf }) {
  const receipt = useQuery(receiptQueries.latest(of)).data?.receipt
  return (
    <ButtonLink kind={receipt?.state === 'not-seen' ? 'danger' : 'plain'} size="small" href={receiptHref(of)}>
      {receipt ? t('Receipt: {state}', { state: seenWords(receipt) }) : t('Receipt')}
    </ButtonLink>
  )
}
