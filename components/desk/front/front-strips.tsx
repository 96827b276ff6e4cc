'use client'
import { Clock, CopyX, EyeOff, GitMerge } from 'lucide-react'
import type { Twice } from '#components/desk/front/use-composing.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskFront } from '#domain/article/desk-views.ts'
import type { Place } from '#domain/article/front-places.ts'
import type { PlannedFront } from '#domain/article/front-views.ts'

type Props = {
  out: DeskFront
  version: number
  differs: number
  next: PlannedFront | undefined
  twice: Twice | null
  labelOf: (place: Place) => string
  onDiscard: () => void
  onTheirs: () => void
  onMine: () => void
  onMove: () => void
  onLeave: () => void
}

/** Banners about the public front, and about anything that blocks the draft. */
export function FrontStrips(props: Props) {
  const { out, version, differs, next, twice, labelOf } = props
  const words = frontWords.banner
  const { said } = useNewsroom()
  const isMeanwhile = out.version !== version
  return (
    <>
      {isMeanwhile ? (
        <Banner
          tone="bad"
          icon={GitMerge}
          actions={
            <>
              <button type="button" className="btn s primary" onClick={props.onMine}>
                {words.keepMine}
              </button>
              <button type="button" className="btn s" onClick={props.onTheirs}>
                {words.useTheirs}
              </button>
            </>
          }
        >
          <b>{words.meanwhile(out.savedBy?.name, out.savedAt === null ? '' : said(out.savedAt))}</b> {words.compare}
        </Banner>
      ) : (
        <Banner
          icon={differs > 0 ? EyeOff : Clock}
          actions={
            differs > 0 && (
              <button type="button" className="btn s quiet" onClick={props.onDiscard}>
                {words.discard}
              </button>
            )
          }
        >
          <b>{out.savedAt === null ? words.none : words.current(said(out.savedAt))}</b>{' '}
          {differs > 0 && `${words.changes(differs)} `}
          {next && words.next(said(next.dueAt))}
        </Banner>
      )}
      {twice && (
        <Banner
          tone="bad"
          icon={CopyX}
          actions={
            <>
              <button type="button" className="btn s primary" onClick={props.onMove}>
                {words.move(labelOf(twice.to))}
              </button>
              <button type="button" className="btn s" onClick={props.onLeave}>
                {words.leave}
              </button>
            </>
          }
        >
          <b>{words.twice(twice.headline)}</b> {words.twiceWhere(labelOf(twice.from), labelOf(twice.to))}
        </Banner>
      )}
    </>
  )
}
