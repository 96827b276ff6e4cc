'use client'
import { useSearchParams } from 'next/navigation'
import { DeliveryMark, DeliveryWords, kindName } from '#components/desk/deliveries/delivery-state.tsx'
import { DeliveryViews } from '#components/desk/deliveries/delivery-views.tsx'
import { useDeliveries } from '#components/desk/deliveries/use-deliveries.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { deliveriesWords as words } from '#components/desk/words/deliveries.ts'
import { type Delivery, deliveryState } from '#domain/article/history/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'

/** Lists the paper's deliveries, such as purges and notifications, and whether they arrived. */
export function DeliveriesPage() {
  const { me } = useNewsroom()
  const asked = deliveryState.safeParse(useSearchParams().get('state'))
  const state = asked.success ? asked.data : null
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
      </div>
      {can(me, 'deliveries.see') ? (
        <>
          <DeliveryViews current={state} />
          <List state={state} />
        </>
      ) : (
        <div className="empty">
          <h2>{words.refused}</h2>
        </div>
      )}
    </>
  )
}

function List({ state }: { state: Delivery['state'] | null }) {
  const list = useDeliveries(state)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className="receipt" aria-busy={list.isPending}>
      <ReadingTrouble
        what={words.list}
        error={list.error}
        hasOld={items.length > 0}
        onRetry={() => void list.refetch()}
      />
      {list.isSuccess && items.length === 0 && <p className="lede">{state === null ? words.none : words.noneOfKind}</p>}
      {items.length > 0 && (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">
                <span className="hush">{words.columns.state}</span>
              </th>
              <th scope="col">{words.columns.number}</th>
              <th scope="col">{words.columns.to}</th>
              <th scope="col">{words.columns.outcome}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <tr key={one.id} className={one.state === 'given-up' ? 'bad' : undefined}>
                <td>
                  <DeliveryMark state={one.state} />
                </td>
                <td>{one.id}</td>
                <th scope="row">
                  {kindName(one.kind)}
                  {one.kind === 'webhook' && <small> {one.target}</small>}
                </th>
                <td>
                  <DeliveryWords delivery={one} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <p className="more-line">
          <button type="button" className="btn" onClick={() => void list.fetchNextPage()}>
            {words.older}
          </button>
        </p>
      )}
    </div>
  )
}
