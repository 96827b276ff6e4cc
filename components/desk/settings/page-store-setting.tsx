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
import { pageStoreWords as words } from '#components/desk/words/page-store.ts'
import type { PageStoreView } from '#domain/upkeep/page-store-view.ts'

type Store = NonNullable<PageStoreView['store']>
type Fill = Store['fill']

/** Shows how far the store of readers’ pages is filled; pauses that, goes on, or begins anew. */
export function PageStoreSetting() {
  const { data, error, isPending, refetch } = useQuery(pageStoreQueries.state())
  return (
    <SettingRow isGroup name={words.name} hint={words.hint}>
      <ReadingTrouble what={words.subject} error={error} hasOld={data !== undefined} onRetry={() => void refetch()} />
      {isPending && <Skeleton rows={2} />}
      {data?.store === null && <p>{words.off}</p>}
      {data?.store && <StoreState {...data.store} />}
    </SettingRow>
  )
}

function StoreState({ pages, bytes, maxBytes, fill }: Store) {
  const { total, looked, failed } = fill
  return (
    <>
      <p>{words.size(pages, fileSize(bytes), fileSize(maxBytes))}</p>
      {total > 0 && fill.state !== 'done' && (
        <>
          <Progress label={words.progress} percent={(looked / total) * 100} />
          <p className={HINT}>{words.looked(looked, total)}</p>
        </>
      )}
      <StateLine {...fill} />
      {failed > 0 && <p className={HINT}>{words.failed(failed)}</p>}
      <FillButtons state={fill.state} />
    </>
  )
}

function StateLine({ state, changedAt }: Fill) {
  const { said } = useNewsroom()
  const text = state === 'done' ? words.states.done(changedAt === null ? null : said(changedAt)) : words.states[state]
  return <p role="status">{text}</p>
}

const ORDERS = {
  running: { order: 'pause', icon: Pause, says: words.pause },
  paused: { order: 'resume', icon: Play, says: words.resume },
  done: { order: 'fill', icon: RefreshCw, says: words.again },
} as const satisfies Record<Fill['state'], { order: keyof typeof words.ordered; icon: typeof Pause; says: string }>

function FillButtons({ state }: Pick<Fill, 'state'>) {
  const client = useQueryClient()
  const { order, icon, says } = ORDERS[state]
  const { act, isPending } = useAct({
    send: (asked: typeof order) => api.send<PageStoreView>('PUT', '/api/page-store/fill', { order: asked }),
    done: (_, asked) => words.ordered[asked],
    onDone: (view) => client.setQueryData(pageStoreQueries.state().queryKey, view),
    refusal: errorSentence,
    renews: [pageStoreQueries.state().queryKey],
  })
  return (
    <p className="flex flex-wrap items-center gap-2">
      <Button icon={icon} isOff={isPending} onClick={() => act(order)}>
        {says}
      </Button>
      {state === 'done' && <small className={HINT}>{words.againHint}</small>}
    </p>
  )
}
