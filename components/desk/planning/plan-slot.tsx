import { CalendarClock, Lock } from 'lucide-react'
import type { ReactNode } from 'react'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { howLong } from '#components/desk/parts/deadlines.ts'
import { Glyph } from '#components/desk/parts/glyph.tsx'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { STATE_NAMES } from '#components/desk/parts/state-mark.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { StoryName } from '#components/desk/parts/story-name.tsx'
import type { PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'
import type { Status } from '#domain/workflow/decide.ts'

const TONES: Partial<Record<Status, string>> = {
  'in-review': 'text-amber',
  scheduled: 'text-plum',
  published: 'text-green',
}

type Props = { story: PlanStory | PlannedStory; onMove: () => void }

export const isTimed = (story: PlanStory | PlannedStory): story is PlannedStory => 'at' in story
export const isMovable = (story: PlanStory | PlannedStory): boolean => !isTimed(story) || story.kind !== 'out'

const SLOT = 'relative border-b border-rule px-3 pt-[0.4375rem] pb-2 text-sm hover:bg-hover'
const HEADLINE =
  'mt-1 block border-t-3 border-(--c,var(--color-ink)) pt-0.75 font-serif text-[0.9375rem] leading-[1.22] font-semibold wrap-anywhere no-underline'
/** The link takes the whole slot. */
const LINK =
  'after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-blue'

/** A story at its time in the plan. */
export function PlanSlot({ story, onMove }: Props) {
  const { me, minutes } = useNewsroom()
  const { assignedTo } = story
  const headline = nameOfStory(story.headline)
  const subject = { createdBy: null, assignedTo: null, status: story.status }
  const mayMove = isMovable(story) && can(me, 'article.assign', subject)
  const isFixed = !mayMove || (isTimed(story) && story.kind === 'embargo')
  const { ref, listeners, isDragging } = useDragSource(slotKey(story), story, isFixed)
  return (
    <li
      ref={ref}
      className={`${SLOT} ${story.sections[0]?.accent ?? ''} ${isDragging ? 'opacity-40' : ''}`}
      data-row={slotKey(story)}
      {...listeners}
    >
      <span className="flex min-h-6 items-center gap-1.5 text-xs text-ink-2">
        <span className={`inline-flex ${TONES[story.status] ?? ''}`}>
          <Glyph mark={story.status} />
        </span>
        <span className="sr-only">{t(STATE_NAMES[story.status])}</span>
        <b className="text-sm text-ink">{isTimed(story) ? minutes(story.at) : '–'}</b>
        <span className="flex-1" />
        {assignedTo && (
          <span className="inline-flex" title={assignedTo.name}>
            <span className="sr-only">{assignedTo.name}</span>
            <Avatar name={assignedTo.name} />
          </span>
        )}
        {mayMove && (
          <IconButton
            isTiny
            className="relative z-1"
            icon={CalendarClock}
            label={t('Change time: {headline}', { headline })}
            keys="P"
            onClick={onMove}
          />
        )}
      </span>
      <StoryLink className={`${HEADLINE} ${LINK}`} id={story.id} headline={headline} draggable={false} />
      {isTimed(story) && <SlotRemark story={story} />}
    </li>
  )
}

/** A slot under the pointer, on its way to another day. */
export const LiftedSlot = ({ story }: { story: PlanStory | PlannedStory }) => (
  <p className={`cursor-grabbing border border-ink bg-sheet p-2 ${story.sections[0]?.accent ?? ''}`} data-lifted>
    <span className={HEADLINE}>
      <StoryName of={story.headline} />
    </span>
  </p>
)

/** Unique key of a slot, because a story may appear twice: at its due time and at the end of its embargo. */
export const slotKey = (story: PlanStory | PlannedStory): string =>
  isTimed(story) ? `${story.id} ${story.kind}` : `${story.id}`

function SlotRemark({ story: { kind, at, lateMs, embargoUntil } }: { story: PlannedStory }) {
  const { minutes, said } = useNewsroom()
  if (kind === 'embargo') return <Held>{t('embargo {time}', { time: minutes(at) })}</Held>
  const late = lateMs !== null && lateMs >= 60_000 ? howLong(lateMs) : null
  return (
    <>
      {late !== null && (
        <small className="block text-xs font-semibold whitespace-nowrap text-red">
          {kind === 'wanted'
            ? t('due {time}, {howLong} late', { time: minutes(at), howLong: late })
            : t('{howLong} late', { howLong: late })}
        </small>
      )}
      {late === null && kind === 'wanted' && (
        <small className="block text-xs text-ink-3">{t('due', {}, 'of a story')}</small>
      )}
      {embargoUntil !== null && kind !== 'out' && <Held>{t('not before {time}', { time: said(embargoUntil) })}</Held>}
    </>
  )
}

const Held = ({ children }: { children: ReactNode }) => (
  <small className="block text-xs text-ink-3">
    <Icon of={Lock} /> {children}
  </small>
)
