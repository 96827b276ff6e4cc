'use client'
import { Clock, CopyX, EyeOff, GitMerge } from 'lucide-react'
import type { ComponentProps, Dispatch } from 'react'
import type { Draft, DraftAct } from '#components/desk/front/draft-state.ts'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { frontWords } from '#components/desk/words/front.ts'
import type { DeskFront } from '#domain/article/desk-views.ts'
import { changesBetween } from '#domain/article/front/front-places.ts'
import type { PlannedFront } from '#domain/article/front/front-views.ts'

const { banner: words, conflict: conflictWords } = frontWords

type Props = {
  published: DeskFront
  draft: Draft
  next: PlannedFront | undefined
  front: Composing
  act: Dispatch<DraftAct>
  onDiscard: () => void
}

/** Banners about the public front, and about anything that blocks the draft. */
export function FrontStrips(props: Props) {
  const { front } = props
  const { twice, labelOf } = front
  return (
    <>
      <DraftStrip {...props} />
      {twice && (
        <Question
          icon={CopyX}
          title={words.twice(twice.headline)}
          first={{ name: words.move(labelOf(twice.to)), does: front.settle }}
          second={{ name: words.leave, does: () => front.setTwice(null) }}
        >
          {words.twiceWhere(labelOf(twice.from), labelOf(twice.to))}
        </Question>
      )}
    </>
  )
}

/** A conflict with another editor’s draft comes first, then a front that was published meanwhile. */
function DraftStrip({ published, draft, next, front, act, onDiscard }: Props) {
  const { said } = useNewsroom()
  const timeOf = (at: number | null) => (at === null ? '' : said(at))
  if (draft.conflict) {
    const { at, places } = draft.conflict
    const { savedBy, savedAt } = at.draft.slots === null ? at.front : at.draft
    const named = places.map((place) =>
      place === 'layout' || place === 'bands' ? conflictWords[place] : front.labelOf(place),
    )
    // Theirs is kept among the discarded drafts, or mine as a step of Undo.
    return (
      <Question
        icon={GitMerge}
        title={conflictWords.same(savedBy?.name, timeOf(savedAt), named)}
        first={{ name: conflictWords.keepMine, does: () => act({ do: 'keep-mine' }) }}
        second={{ name: conflictWords.useTheirs, does: () => act({ do: 'take-theirs' }) }}
      >
        {conflictWords.kept}
      </Question>
    )
  }
  if (published.version !== draft.version)
    return (
      <Question
        icon={GitMerge}
        title={words.meanwhile(published.savedBy?.name, timeOf(published.savedAt))}
        first={{ name: words.keepDraft, does: () => act({ do: 'rebase', front: published }) }}
        second={{ name: words.discard, does: onDiscard }}
      >
        {words.compare}
      </Question>
    )
  const differs = countChanges(draft)
  return (
    <Notice
      tone="plain"
      icon={differs > 0 ? EyeOff : Clock}
      actions={
        differs > 0 && (
          <Button size="small" kind="quiet" onClick={onDiscard}>
            {words.discard}
          </Button>
        )
      }
    >
      <b>{published.savedAt === null ? words.none : words.current(said(published.savedAt))}</b>{' '}
      {differs > 0 && `${words.changes(differs)} `}
      {next && words.next(said(next.dueAt))}
    </Notice>
  )
}

type Answer = { name: string; does: () => void }
type QuestionProps = Pick<ComponentProps<typeof Notice>, 'icon' | 'children'> & {
  title: string
  first: Answer
  second: Answer
}

/** A question that blocks the draft, and its two answers. */
const Question = ({ icon, title, first, second, children }: QuestionProps) => (
  <Notice
    tone="refusal"
    icon={icon}
    actions={
      <>
        <Button size="small" kind="primary" onClick={first.does}>
          {first.name}
        </Button>
        <Button size="small" onClick={second.does}>
          {second.name}
        </Button>
      </>
    }
  >
    <b>{title}</b> {children}
  </Notice>
)

function countChanges({ base, slots }: Draft): number {
  const isOther = base.layout !== slots.layout || JSON.stringify(base.bands) !== JSON.stringify(slots.bands)
  return Math.max(changesBetween(base, slots).length, isOther ? 1 : 0)
}
