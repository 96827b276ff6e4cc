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
import { type Delivery, type DeliveryState, deliveryState } from '#domain/article/history/receipt-views.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

const VIEW_NAMES = {
  all: msg('All', 'deliveries'),
  waiting: msg('Waiting', 'deliveries'),
  retrying: msg('Retrying', 'deliveries'),
  'given-up': msg('Failed', 'deliveries'),
  delivered: msg('Delivered', 'deliveries'),
}

const KINDS: Partial<Record<string, Message>> = {
  purge: msg('Cache in front'),
  'feeds-changed': msg('Feeds'),
  'websub-publish': msg('Hub'),
  'edition-test': msg('Test of a newsletter'),
  indexnow: msg('Search engines'),
  mail: msg('Email'),
  webhook: msg('Webhook'),
}

const STATES = {
  delivered: msg('delivered', 'delivery'),
  waiting: msg('waiting', 'delivery'),
  retrying: msg('retrying', 'delivery'),
  'given-up': msg('failed', 'delivery'),
}

const views = () =>
  (['all', 'waiting', 'retrying', 'given-up', 'delivered'] as const).map((view) => ({
    view,
    name: t(VIEW_NAMES[view]),
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
      <Bar title={t('Deliveries')} />
      {can(me, 'deliveries.see') ? (
        <>
          <ViewLinks current={state ?? 'all'} views={views()} />
          <PageBody>
            <Deliveries state={state} />
          </PageBody>
        </>
      ) : (
        <Empty title={t('Only editors and admins can see deliveries.')} />
      )}
    </>
  )
}

function Deliveries({ state }: { state: DeliveryState | null }) {
  const list = usePagedList(deliveryQueries.list(state))
  const retry = useAct({
    send: ({ id }: Delivery) => api.send('POST', `/api/deliveries/${id}/retry`),
    done: t('It is being sent again.'),
    refusal: (error) => t('It was not sent. {why}', { why: problemOf(error).title }),
    renews: [deliveryQueries.all],
  })
  return (
    <List
      isMain
      list={list}
      label={t('The list of deliveries')}
      rowName={({ id, kind }) => `${kindName(kind)} ${id}`}
      isBad={(one) => one.state === 'given-up'}
      columns={[
        { name: t('State'), isNameHidden: true, cell: (one) => <Mark state={one.state} /> },
        { name: t('No.'), cell: ({ id }) => id },
        {
          name: t('To', {}, 'recipient'),
          isRowHead: true,
          cell: ({ kind, target }) => (
            <>
              {kindName(kind)}
              {kind === 'webhook' && <small> {target}</small>}
            </>
          ),
        },
        { name: t('Outcome'), cell: (one) => <Outcome delivery={one} /> },
      ]}
      actions={(one) =>
        one.state === 'retrying' || one.state === 'given-up'
          ? [{ name: t('Send again'), isBusy: retry.isBusy(one), does: () => retry.act(one) }]
          : []
      }
      empty={{
        title:
          state === null
            ? t('Nothing was sent yet. If PURGE_URL is set, the cache in front is notified of every publication.')
            : t('There are no deliveries in this state.'),
        isSmall: true,
      }}
      moreName={t('Older deliveries')}
    />
  )
}

const kindName = (kind: string): string => {
  const name = KINDS[kind]
  return name ? t(name) : kind
}

function Mark({ state }: { state: DeliveryState }) {
  const [tone, icon] = MARKS[state]
  return (
    <Pill tone={tone} icon={icon} isIconOnly>
      {t(STATES[state])}
    </Pill>
  )
}

/** The outcome of a delivery, and the time of its next attempt. */
function Outcome({ delivery: { about, state, attempts, lastError, nextAt, doneAt } }: { delivery: Delivery }) {
  const { seconds, said } = useNewsroom()
  if (state === 'delivered') return t('{about}, sent {time}', { about, time: doneAt === null ? '' : said(doneAt) })
  if (state === 'waiting') return t('{about}, will be sent now', { about })
  const attempted =
    nextAt === null
      ? t('{n, number} of 30 attempts, not tried again.', { n: attempts })
      : t('{n, number} of 30 attempts, next {time}.', { n: attempts, time: seconds(nextAt) })
  return `${lastError ?? ''} ${attempted}`
}
