import { Check, Clock, X } from 'lucide-react'
import { useRetry } from '#components/desk/deliveries/use-deliveries.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { deliveriesWords as words } from '#components/desk/words/deliveries.ts'
import type { Delivery } from '#domain/article/history/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'

export const kindName = (kind: string): string => words.kinds[kind] ?? kind

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
