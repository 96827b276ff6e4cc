'use client'
import { Clock, CopyX, EyeOff, GitMerge } from 'lucide-react'
import type { Draft } from '#components/desk/front/draft-state.ts'
import type { Twice } from '#components/desk/front/use-composing.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskFront } from '#domain/article/desk-views.ts'
import type { Place } from '#domain/article/front/front-places.ts'
import type { PlannedFront } from '#domain/article/front/front-views.ts'

type Props = {
  front: DeskFront
  draft: Draft
  differs: number
  next: PlannedFront | undefined
  twice: Twice | null
  labelOf: (place: Place) => string
  onDiscard: () => void
  /** Keeps the draft, for the front that is public now. */
  onRebase: () => void
  /** Both answers to a conflict with another editor’s draft. */
  onTheirs: () => void
  onMine: () => void
  onMove: () => void
  onLeave: () => void
}

/** Banners about the public front, and about anything that blocks the draft. */
export function FrontStrips(props: Props) {
  const { front, draft, differs, next, twice, labelOf } = props
  const words = frontWords.banner
  const { said } = useNewsroom()
  const isMeanwhile = front.version !== draft.version
  return (
    <>
      {draft.conflict ? (
        <DraftConflict {...props} conflict={draft.conflict} />
      ) : isMeanwhile ? (
        <Banner
          tone="bad"
          icon={GitMerge}
          actions={
            <>
              <button type="button" className="btn s primary" onClick={props.onRebase}>
                {words.keepDraft}
              </button>
              <button type="button" className="btn s" onClick={props.onDiscard}>
                {words.discard}
              </button>
            </>
          }
        >
          <b>{words.meanwhile(front.savedBy?.name, front.savedAt === null ? '' : said(front.savedAt))}</b>{' '}
          {words.compare}
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
          <b>{front.savedAt === null ? words.none : words.current(said(front.savedAt))}</b>{' '}
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

type ConflictProps = Pick<Props, 'onMine' | 'onTheirs' | 'labelOf'> & { conflict: NonNullable<Draft['conflict']> }

/** Two editors changed the same slots. Theirs is kept among the discarded drafts, or mine as a step of Undo. */
function DraftConflict({ conflict, labelOf, onMine, onTheirs }: ConflictProps) {
  const words = frontWords.conflict
  const { said } = useNewsroom()
  const { front, draft } = conflict.at
  const by = draft.slots === null ? front : draft
  const places = conflict.places.map((place) =>
    place === 'layout' ? words.layout : place === 'bands' ? words.bands : labelOf(place),
  )
  return (
    <Banner
      tone="bad"
      icon={GitMerge}
      actions={
        <>
          <button type="button" className="btn s primary" onClick={onMine}>
            {words.keepMine}
          </button>
          <button type="button" className="btn s" onClick={onTheirs}>
            {words.useTheirs}
          </button>
        </>
      }
    >
      <b>{words.same(by.savedBy?.name, by.savedAt === null ? '' : said(by.savedAt), places)}</b> {words.kept}
    </Banner>
  )
}
