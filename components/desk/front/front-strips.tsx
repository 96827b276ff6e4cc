'use client'
import { Clock, CopyX, EyeOff, GitMerge } from 'lucide-react'
import type { Twice } from '#components/desk/front/use-composing.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
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
                Go on with mine
              </button>
              <button type="button" className="btn s" onClick={props.onTheirs}>
                Take theirs
              </button>
            </>
          }
        >
          <b>
            {out.savedBy?.name ?? 'The clock'} put out a front {out.savedAt === null ? '' : said(out.savedAt)} while you
            were working.
          </b>{' '}
          Yours is kept as a draft: look at theirs under Versions, then choose.
        </Banner>
      ) : (
        <Banner
          icon={differs > 0 ? EyeOff : Clock}
          actions={
            differs > 0 && (
              <button type="button" className="btn s quiet" onClick={props.onDiscard}>
                Discard the draft
              </button>
            )
          }
        >
          <b>
            {out.savedAt === null
              ? 'No front yet. Readers see the newest stories.'
              : `Readers see the front of ${said(out.savedAt)}.`}
          </b>{' '}
          {differs > 0 && `${differs} ${differs === 1 ? 'change' : 'changes'} in this draft. `}
          {next && `Next planned front: ${said(next.dueAt)}.`}
        </Banner>
      )}
      {twice && (
        <Banner
          tone="bad"
          icon={CopyX}
          actions={
            <>
              <button type="button" className="btn s primary" onClick={props.onMove}>
                Move it to {labelOf(twice.to)}
              </button>
              <button type="button" className="btn s" onClick={props.onLeave}>
                Leave it
              </button>
            </>
          }
        >
          <b>“{twice.headline}” would stand twice.</b> It is in {labelOf(twice.from)} and would be in{' '}
          {labelOf(twice.to)}.
        </Banner>
      )}
    </>
  )
}
