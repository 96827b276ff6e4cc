'use client'
import { DeliveryViews } from '#components/desk/deliveries/delivery-views.tsx'
import { useDropSubscriber, useSubscribers } from '#components/desk/deliveries/use-subscribers.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { can } from '#domain/permissions/can.ts'
import type { Subscriber } from '#domain/telling/telling-views.ts'

/** Who is told of the feeds by the hub of our own. */
export function SubscribersPage() {
  const { me } = useNewsroom()
  return (
    <>
      <div className="bar">
        <h1>Subscribers</h1>
      </div>
      {can(me, 'deliveries.see') ? (
        <>
          <DeliveryViews current="subscribers" />
          <List />
        </>
      ) : (
        <div className="empty">
          <h2>Only editors see who is told of the feeds.</h2>
        </div>
      )}
    </>
  )
}

function List() {
  const list = useSubscribers()
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  const feeds = list.data?.pages[0]?.feeds ?? []
  return (
    <div className="receipt" aria-busy={list.isPending}>
      <ReadingTrouble
        what="The list of subscribers"
        error={list.error}
        hasOld={items.length > 0}
        onRetry={() => void list.refetch()}
      />
      {list.isSuccess && items.length === 0 && (
        <p className="lede">
          Nobody subscribed yet. Feeds name our hub while it is on in the settings; a feed reader that knows WebSub
          subscribes by itself.
        </p>
      )}
      {feeds.length > 0 && <p className="lede">{feeds.map(({ topic, count }) => `${topic}: ${count}`).join(' · ')}</p>}
      {items.length > 0 && (
        <table className="ledger">
          <thead>
            <tr>
              <th scope="col">Told at</th>
              <th scope="col">Feed</th>
              <th scope="col">How it stands</th>
            </tr>
          </thead>
          <tbody>
            {items.map((one) => (
              <Row key={one.id} one={one} />
            ))}
          </tbody>
        </table>
      )}
      {list.hasNextPage && (
        <p className="more-line">
          <button type="button" className="btn" onClick={() => void list.fetchNextPage()}>
            Older subscribers
          </button>
        </p>
      )}
    </div>
  )
}

function Row({ one }: { one: Subscriber }) {
  const { me, said } = useNewsroom()
  const drop = useDropSubscriber()
  const { id, topic, host, since, leaseUntil, deliveredAt, isSigned, lastError } = one
  return (
    <tr className={lastError === null ? undefined : 'bad'}>
      <th scope="row">{host}</th>
      <td>{topic}</td>
      <td>
        {lastError ?? (deliveredAt === null ? 'not told yet' : `told ${said(deliveredAt)}`)}, since {said(since)}, until{' '}
        {said(leaseUntil)}
        {isSigned && ', signed'}
        {can(me, 'settings.edit') && (
          <>
            <br />
            <button type="button" className="btn s" onClick={() => void drop(id)} aria-label={`Drop ${host}, ${topic}`}>
              Drop
            </button>
          </>
        )}
      </td>
    </tr>
  )
}
