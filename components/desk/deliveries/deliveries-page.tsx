'use client'
import { Check, Clock, type LucideIcon, X } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { api, problemOf } from '#components/desk/api.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { Pill, type PillTone } from '#components/desk/parts/feedback/pill.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { deliveryQueries } from '#components/desk/queries/delivery-queries.ts'
import { deliveriesWords as words } from '#components/desk/words/deliveries.ts'
import { type Delivery, type DeliveryState, deliveryState } from '#domain/article/history/receipt-views.ts'
import { can } from '#domain/permissions/can.ts'

const VIEWS = (['all', 'waiting', 'retrying', 'given-up', 'delivered'] as const).map((view) => ({
  view,
  name: view === 'all' ? words.all : words.views[view],
  href: view === 'all' ? ('/desk/deliveries' as const) : (`/desk/deliveries?state=${view}` as const),
}))
const MARKS: Record<DeliveryState, [PillTone, LucideIcon]> = {
  delivered: ['good', Check],
  waiting: ['plain', Clock],
  retrying: ['waiting', Clock],
  'given-up': ['bad', X],
}

/** Lists the paper's deliveries, such as purges and notifications, and whether they arrived. */
export function DeliveriesPage() {
  const { me } = useNewsroom()
  const asked = deliveryState.safeParse(useSearchParams().get('state'))
  const state = asked.success ? asked.data : null
  return (
    <>
      <Bar title={words.title} />
      {can(me, 'deliveries.see') ? (
        <>
          <ViewLinks current={state ?? 'all'} views={VIEWS} />
          <PageBody>
            <Deliveries state={state} />
          </PageBody>
        </>
      ) : (
        <Empty title={words.refused} />
      )}
    </>
  )
}

function Deliveries({ state }: { state: DeliveryState | null }) {
  const list = usePagedList(deliveryQueries.list(state))
  const retry = useAct({
    send: ({ id }: Delivery) => api.send('POST', `/api/deliveries/${id}/retry`),
    done: words.sentAgain,
    refusal: (error) => words.notSent(problemOf(error).title),
    renews: [deliveryQueries.all],
  })
  return (
    <List
      isMain
      list={list}
      label={words.list}
      rowKey={({ id }) => id}
      rowName={({ id, kind }) => `${kindName(kind)} ${id}`}
      isBad={(one) => one.state === 'given-up'}
      columns={[
        { name: words.columns.state, isNameHidden: true, cell: (one) => <Mark state={one.state} /> },
        { name: words.columns.number, cell: ({ id }) => id },
        {
          name: words.columns.to,
          isRowHead: true,
          cell: ({ kind, target }) => (
            <>
              {kindName(kind)}
              {kind === 'webhook' && <small> {target}</small>}
            </>
          ),
        },
        { name: words.columns.outcome, cell: (one) => <Outcome delivery={one} /> },
      ]}
      actions={(one) =>
        one.state === 'retrying' || one.state === 'given-up'
          ? [{ name: words.sendAgain, isBusy: retry.isBusy(one), does: () => retry.act(one) }]
          : []
      }
      empty={{ title: state === null ? words.none : words.noneOfKind, isSmall: true }}
      moreName={words.older}
    />
  )
}

const kindName = (kind: string): string => words.kinds[kind] ?? kind

function Mark({ state }: { state: DeliveryState }) {
  const [tone, icon] = MARKS[state]
  return (
    <Pill tone={tone} icon={icon} isIconOnly>
      {words.states[state]}
    </Pill>
  )
}

/** The outcome of a delivery, and the time of its next attempt. */
function Outcome({ delivery: { about, state, attempts, lastError, nextAt, doneAt } }: { delivery: Delivery }) {
  const { seconds, said } = useNewsroom()
  if (state === 'delivered') return words.delivered(about, doneAt === null ? '' : said(doneAt))
  if (state === 'waiting') return words.waiting(about)
  return `${lastError ?? ''} ${words.attempts(attempts, nextAt === null ? words.givenUp : words.next(seconds(nextAt)))}`
}
