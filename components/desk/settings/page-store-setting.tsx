'use client'
import { Pause, Play, RefreshCw } from 'lucide-react'
import { fileSize } from '#components/desk/parts/file-size.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { Setting } from '#components/desk/settings/setting.tsx'
import { type FillOrder, useFillOrder, usePageStore } from '#components/desk/settings/use-page-store.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { pageStoreWords as words } from '#components/desk/words/page-store.ts'
import type { PageStoreView } from '#domain/upkeep/page-store-view.ts'

type Store = NonNullable<PageStoreView['store']>
type Fill = Store['fill']

/** Shows how far the store of readers’ pages is filled; pauses that, goes on, or begins anew. */
export function PageStoreSetting() {
  const { data, error, isPending, refetch } = usePageStore()
  return (
    <Setting name={words.name} hint={words.hint}>
      <ReadingTrouble what={words.subject} error={error} hasOld={data !== undefined} onRetry={() => void refetch()} />
      {isPending && <p className="hint">{everyScreenWords.loading}</p>}
      {data?.store === null && <p>{words.off}</p>}
      {data?.store && <StoreState {...data.store} />}
    </Setting>
  )
}

function StoreState({ pages, bytes, maxBytes, fill }: Store) {
  const { total, looked, failed } = fill
  return (
    <>
      <p>{words.size(pages, fileSize(bytes), fileSize(maxBytes))}</p>
      {total > 0 && fill.state !== 'done' && (
        <>
          <progress className="bar-progress" aria-label={words.progress} value={looked} max={total} />
          <p className="hint">{words.looked(looked, total)}</p>
        </>
      )}
      <StateLine {...fill} />
      {failed > 0 && <p className="hint">{words.failed(failed)}</p>}
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
} as const satisfies Record<Fill['state'], { order: FillOrder; icon: typeof Pause; says: string }>

function FillButtons({ state }: Pick<Fill, 'state'>) {
  const give = useFillOrder()
  const { order, icon: Icon, says } = ORDERS[state]
  return (
    <p>
      <button
        type="button"
        className="btn"
        aria-disabled={give.isPending}
        onClick={() => !give.isPending && give.mutate(order)}
      >
        <Icon className="i" aria-hidden="true" />
        {says}
      </button>{' '}
      {state === 'done' && <small>{words.againHint}</small>}
    </p>
  )
}
