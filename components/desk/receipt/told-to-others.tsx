import { Check, Clock, X } from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useRetry } from '#components/desk/receipt/use-receipt.ts'
import type { Delivery, ReceiptPage } from '#domain/article/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'

const KINDS: Record<string, string> = {
  purge: 'Cache in front',
  'feeds-changed': 'Feeds',
  'websub-publish': 'Hub',
  indexnow: 'Search engines',
}
export const kindName = (kind: string): string => KINDS[kind] ?? kind

/** Lists the deliveries of a publication. */
export function ToldToOthers({ page: { deliveries, hasPurge } }: { page: ReceiptPage }) {
  const { me } = useNewsroom()
  return (
    <section>
      <h2 className="head2">
        Told to others
        {can(me, 'deliveries.see') && (
          <DeskLink className="r link" href="/desk/deliveries">
            All deliveries
          </DeskLink>
        )}
      </h2>
      {deliveries.length === 0 ? (
        <p className="hint">
          {hasPurge ? 'Nothing was told to others.' : 'There is no cache in front, so nobody is told.'}
        </p>
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
  const [tone, word, Icon] = {
    delivered: ['yes', 'delivered', Check] as const,
    waiting: ['dim', 'waiting', Clock] as const,
    retrying: ['meh', 'tried again', Clock] as const,
    'given-up': ['no', 'given up', X] as const,
  }[state]
  return (
    <>
      <span className={tone}>
        <Icon className="i" aria-hidden="true" />
      </span>
      <span className="hush">{word}</span>
    </>
  )
}

/** The state of a delivery and the actions on it. */
export function DeliveryWords({ delivery }: { delivery: Delivery }) {
  const { me, seconds, said } = useNewsroom()
  const retry = useRetry()
  const { id, about, state, attempts, lastError, nextAt, doneAt } = delivery
  if (state === 'delivered') return `${about}, told ${doneAt === null ? '' : said(doneAt)}`
  if (state === 'waiting') return `${about}, goes out now`
  const next = nextAt === null ? 'given up' : `next ${seconds(nextAt)}`
  return (
    <>
      {lastError} {attempts} of 30 tries, {next}.
      {can(me, 'deliveries.see') && (
        <>
          <br />
          <button type="button" className="btn s" onClick={() => void retry(id)}>
            Send it again
          </button>
        </>
      )}
    </>
  )
}
