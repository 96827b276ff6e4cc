'use client'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Pause, Play, RefreshCw } from 'lucide-react'
import { api } from '#components/desk/api.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { Progress } from '#components/desk/parts/feedback/progress.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { SettingRow } from '#components/desk/parts/field/setting-row.tsx'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { pageStoreQueries } from '#components/desk/queries/page-store-queries.ts'
import { type Message, msg, t } from '#domain/messages/t.ts'
import type { PageStoreView } from '#domain/upkeep/page-store-view.ts'

const STATES = {
  running: msg('Pages are being made ahead of readers, while none of them waits.'),
  paused: msg('Paused. A page is made when a reader asks for it.'),
}

const ORDERED = {
  fill: msg('Pages are made ahead of readers.'),
  pause: msg('Paused.'),
  resume: msg('Pages are made ahead of readers again.'),
}

type Store = NonNullable<PageStoreView['store']>
type Fill = Store['fill']

/** Shows how far the store of readers’ pages is filled; pauses that, goes on, or begins anew. */
export function PageStoreSetting() {
  const query = useQuery(pageStoreQueries.state())
  const { data, isPending } = query
  return (
    <SettingRow
      isGroup
      name={t('Ready pages')}
      hint={t('readers’ pages on the server’s disk, so that nobody waits while one is made')}
    >
      <ReadingTrouble what={t('The state of the ready pages')} of={query} />
      {isPending && <Skeleton rows={2} />}
      {data?.store === null && (
        <p>
          {t(
            'The server keeps no pages on disk: PAGE_STORE_MB is 0, or there was an error since its start. Readers get their pages all the same.',
          )}
        </p>
      )}
      {data?.store && <StoreState {...data.store} />}
    </SettingRow>
  )
}

function StoreState({ pages, bytes, maxBytes, fill }: Store) {
  const { total, looked, failed } = fill
  return (
    <>
      <p>
        {t('{n, plural, one {# page} other {# pages}}, {used} of {room}', {
          n: pages,
          used: fileSize(bytes),
          room: fileSize(maxBytes),
        })}
      </p>
      {total > 0 && fill.state !== 'done' && (
        <>
          <Progress label={t('Addresses of the paper with a ready page')} percent={(looked / total) * 100} />
          <p className={HINT}>{t('{looked, number} of {total, number} addresses', { looked, total })}</p>
        </>
      )}
      <StateLine {...fill} />
      {failed > 0 && (
        <p className={HINT}>{t('{n, plural, one {# page} other {# pages}} could not be made.', { n: failed })}</p>
      )}
      <FillButtons state={fill.state} />
    </>
  )
}

function StateLine({ state, changedAt }: Fill) {
  const { said } = useNewsroom()
  const done = changedAt === null ? t('All done.') : t('Done {time}.', { time: said(changedAt) })
  return <p role="status">{state === 'done' ? done : t(STATES[state])}</p>
}

const ORDERS = {
  running: { order: 'pause', icon: Pause, says: msg('Pause') },
  paused: { order: 'resume', icon: Play, says: msg('Continue', 'what was stopped') },
  done: { order: 'fill', icon: RefreshCw, says: msg('Make all pages again') },
} as const satisfies Record<Fill['state'], { order: keyof typeof ORDERED; icon: typeof Pause; says: Message }>

function FillButtons({ state }: Pick<Fill, 'state'>) {
  const client = useQueryClient()
  const { order, icon, says } = ORDERS[state]
  const { act, isPending } = useAct({
    send: (asked: typeof order) => api.send<PageStoreView>('PUT', '/api/page-store/fill', { order: asked }),
    done: (_, asked) => t(ORDERED[asked]),
    onDone: (view) => client.setQueryData(pageStoreQueries.state().queryKey, view),
    refusal: errorSentence,
    renews: [pageStoreQueries.state().queryKey],
  })
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Button icon={icon} isOff={isPending} onClick={() => act(order)}>
        {t(says)}
      </Button>
      {state === 'done' && <small className={HINT}>{t('Pages that are still right are kept.')}</small>}
    </p>
  )
}
