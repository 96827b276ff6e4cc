import { Check, Minus, X } from 'lucide-react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { ReceiptPage } from '#domain/article/receipt-views.ts'

/** Lists the receipts of earlier publications. */
export function EarlierReceipts({ earlier }: Pick<ReceiptPage, 'earlier'>) {
  const { said } = useNewsroom()
  return (
    <section className="earlier">
      <h2 className="head2">{words.earlier}</h2>
      <table className="ledger">
        <tbody>
          {earlier.map(({ id, what, state, publishedAt, seen, of }) => {
            const isAll = of > 0 && seen === of
            const [tone, word, Icon] = isAll
              ? (['yes', words.results.seen, Check] as const)
              : state === 'not-seen'
                ? (['no', words.results.notSeen, X] as const)
                : (['dim', words.results.notAllAsked, Minus] as const)
            return (
              <tr key={id}>
                <td>
                  <span className={tone}>
                    <Icon className="i" aria-hidden="true" />
                  </span>
                  <span className="hush">{word}</span>
                </td>
                <th scope="row">{words.what[what].toLowerCase()}</th>
                <td>
                  {of === 0 ? words.earlierChanged(said(publishedAt)) : words.earlierSeen(said(publishedAt), seen, of)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}
