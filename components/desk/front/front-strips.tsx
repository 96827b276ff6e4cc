'use client'
import { Clock, CopyX, EyeOff, GitMerge } from 'lucide-react'
import type { ComponentProps, Dispatch } from 'react'
import type { Draft, DraftAct } from '#components/desk/front/draft-state.ts'
import type { Composing } from '#components/desk/front/use-composing.ts'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { DeskFront } from '#domain/article/desk-views.ts'
import { changesBetween } from '#domain/article/front/front-places.ts'
import type { PlannedFront } from '#domain/article/front/front-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'

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
          title={t('“{headline}” would appear twice.', { headline: twice.headline })}
          first={{ name: t('Move it to {to}', { to: labelOf(twice.to) }), does: front.settle }}
          second={{ name: t('Leave it where it is'), does: () => front.setTwice(null) }}
        >
          {t('It is in {from} and would also be in {to}.', { from: labelOf(twice.from), to: labelOf(twice.to) })}
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
    const time = timeOf(savedAt)
    const named = saidList(
      places.map((place) =>
        place === 'layout' ? t('the layout') : place === 'bands' ? t('the bands') : front.labelOf(place),
      ),
      'commas',
    )
    // Theirs is kept among the discarded drafts, or mine as a step of Undo.
    return (
      <Question
        icon={GitMerge}
        title={
          savedBy
            ? t('{who} changed the same, {time}: {places}.', { who: savedBy.name, time, places: named })
            : t('Somebody changed the same, {time}: {places}.', { time, places: named })
        }
        first={{ name: t('Keep mine'), does: () => act({ do: 'keep-mine' }) }}
        second={{ name: t('Use theirs'), does: () => act({ do: 'take-theirs' }) }}
      >
        {t('Neither is lost: theirs would be under Versions, yours under Undo.')}
      </Question>
    )
  }
  if (published.version !== draft.version) {
    const { savedBy } = published
    const time = timeOf(published.savedAt)
    return (
      <Question
        icon={GitMerge}
        title={
          savedBy
            ? t('{who} published a front {time} while you were working.', { who: savedBy.name, time })
            : t('The schedule published a front {time} while you were working.', { time })
        }
        first={{ name: t('Keep the draft'), does: () => act({ do: 'rebase', front: published }) }}
        second={{ name: t('Discard draft'), does: onDiscard }}
      >
        {t('The draft is kept. Look at that front under Versions, then choose.')}
      </Question>
    )
  }
  const differs = countChanges(draft)
  return (
    <Notice
      tone="plain"
      icon={differs > 0 ? EyeOff : Clock}
      actions={
        differs > 0 && (
          <Button size="small" kind="quiet" onClick={onDiscard}>
            {t('Discard draft')}
          </Button>
        )
      }
    >
      <b>
        {published.savedAt === null
          ? t('No front yet. Readers see the newest stories.')
          : t('Readers see the front of {time}.', { time: said(published.savedAt) })}
      </b>{' '}
      {differs > 0 &&
        `${t('{n, plural, one {# change in this draft.} other {# changes in this draft.}}', { n: differs })} `}
      {next && t('Next scheduled front: {time}.', { time: said(next.dueAt) })}
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
