import { Check, Clock, X } from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useRetry } from '#components/desk/receipt/use-receipt.ts'
import { receiptWords as words } from '#components/desk/words/receipt.ts'
import type { Delivery, ReceiptPage } from '#domain/article/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'

export const kindName = (kind: string): string => words.kinds[kind] ?? kind

/** Lists the deliveries of a publication. */
export function ToldToOthers({ page: { deliveries, hasPurge } }: { page: ReceiptPage }) {
  const { me } = useNewsroom()
  return (
    <section>
      <h2 className="head2">
        {words.deliveries}
        {can(me, 'deliveries.see') && (
          <DeskLink className="r link" href="/desk/deliveries">
            {words.allDeliveries}
          </DeskLink>
        )}
      </h2>
      {deliveries.length === 0 ? (
        <p className="hint">{hasPurge ? words.noDeliveries : words.noCache}</p>
      ) : (
        <table className="ledger">
          <tbody>
            {deliveries.map((one) => (
              <tr key={one.id} className={one.state === 'given-up' ? 'bad' : undefined}>
                <td>
                  <DeliveryMark state={one.state} />
                </td>
                <th scope="row">{kindName(one.kind)}</th>
                <td>
                  <DeliveryWords delivery={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

export function DeliveryMark({ state }: { state: Delivery['state'] }) {
  const [tone, Icon] = {
    delivered: ['yes', Check] as const,
    waiting: ['dim', Clock] as const,
    retrying: ['meh', Clock] as const,
    'given-up': ['no', X] as const,
  }[state]
  return (
    <>
      <span className={tone}>
        <Icon className="i" aria-hidden="true" />
      </span>
      <span className="hush">{words.states[state]}</span>
    </>
  )
}

/** The state of a delivery and the actions on it. */
export function DeliveryWords({ delivery }: { delivery: Delivery }) {
  const { me, seconds, said } = useNewsroom()
  const retry = useRetry()
  const { id, about, state, attempts, lastError, nextAt, doneAt } = delivery
  if (state === 'delivered') return words.delivered(about, doneAt === null ? '' : said(doneAt))
  if (state === 'waiting') return words.waiting(about)
  const next = nextAt === null ? words.givenUp : words.next(seconds(nextAt))
  return (
    <>
      {lastError} {words.attempts(attempts, next)}
      {can(me, 'deliveries.see') && (
        <>
          <br />
          <button type="button" className="btn s" onClick={() => void retry(id)}>
            {words.sendAgain}
          </button>
        </>
      )}
    </>
  )
}
