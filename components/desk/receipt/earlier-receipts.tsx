import { Check, Minus, X } from 'lucide-react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { whatName } from '#components/desk/receipt/receipt-words.ts'
import type { ReceiptPage } from '#domain/article/receipt-views.ts'

/** Lists the receipts of earlier publications. */
export function EarlierReceipts({ earlier }: Pick<ReceiptPage, 'earlier'>) {
  const { said } = useNewsroom()
  return (
    <section className="earlier">
      <h2 className="head2">Earlier receipts</h2>
      <table className="ledger">
        <tbody>
          {earlier.map(({ id, what, state, publishedAt, seen, of }) => {
            const isAll = of > 0 && seen === of
            const [tone, word, Icon] = isAll
              ? (['yes', 'seen', Check] as const)
              : state === 'not-seen'
                ? (['no', 'not seen', X] as const)
                : (['dim', 'not all asked', Minus] as const)
            return (
              <tr key={id}>
                <td>
                  <span className={tone}>
                    <Icon className="i" aria-hidden="true" />
                  </span>
                  <span className="hush">{word}</span>
                </td>
                <th scope="row">{whatName(what).toLowerCase()}</th>
                <td>
                  {said(publishedAt)}, {of === 0 ? 'changed again before it was seen' : `${seen} of ${of}`}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
