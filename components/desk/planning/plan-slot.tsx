import { CalendarClock, Lock } from 'lucide-react'
import { useDragSource } from '#components/desk/drag/use-drag-source.ts'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { howLong } from '#components/desk/parts/deadlines.ts'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Glyph } from '#components/desk/parts/glyph.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { partsWords } from '#components/desk/words/parts.ts'
import { planningWords as words } from '#components/desk/words/planning.ts'
import type { PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'
import { can } from '#domain/permissions/can.ts'
import type { Status } from '#domain/workflow/decide.ts'

const TONES: Record<Status, string> = {
  draft: 'g-draft',
  'in-review': 'g-review',
  scheduled: 'g-scheduled',
  published: 'g-out',
  withdrawn: 'g-draft',
}

type Props = { story: PlanStory | PlannedStory; onMove: () => void }

export const isTimed = (story: PlanStory | PlannedStory): story is PlannedStory => 'at' in story
export const isMovable = (story: PlanStory | PlannedStory): boolean => !isTimed(story) || story.kind !== 'out'

/** A story at its time in the plan. */
export function PlanSlot({ story, onMove }: Props) {
  const { me, minutes } = useNewsroom()
  const { assignedTo } = story
  const headline = story.headline || everyScreenWords.untitled
  const subject = { createdBy: null, assignedTo: null, status: story.status }
  const mayMove = isMovable(story) && can(me, 'article.assign', subject)
  const isFixed = !mayMove || (isTimed(story) && story.kind === 'embargo')
  const { ref, listeners, isDragging } = useDragSource(slotKey(story), story, isFixed)
  const classes = ['slotline', story.sections[0]?.accent, isDragging && 'dragged'].filter(Boolean).join(' ')
  return (
    <li ref={ref} className={classes} data-slot={slotKey(story)} {...listeners}>
      <span className="t">
        <span className={TONES[story.status]}>
          <Glyph mark={story.status} />
        </span>
        <span className="hush">{everyScreenWords.states[story.status]}</span>
        <b>{isTimed(story) ? minutes(story.at) : '–'}</b>
        <span className="gap" />
        {assignedTo && (
          <span className="dim" title={assignedTo.name}>
            <span className="hush">{assignedTo.name}</span>
            <Avatar name={assignedTo.name} />
          </span>
        )}
        {mayMove && (
          <IconButton
            isTiny
            className="relative z-1"
            icon={CalendarClock}
            label={words.changeTime(headline)}
            keys="P"
            onClick={onMove}
          />
        )}
      </span>
      <DeskLink className="h" href={`/desk/articles/${story.id}`} draggable={false}>
        {headline}
      </DeskLink>
      {isTimed(story) && <SlotRemark story={story} />}
    </li>
  )
}

/** Unique key of a slot, because a story may appear twice: at its due time and at the end of its embargo. */
export const slotKey = (story: PlanStory | PlannedStory): string =>
  isTimed(story) ? `${story.id} ${story.kind}` : `${story.id}`

function SlotRemark({ story }: { story: PlannedStory }) {
  const { minutes, said } = useNewsroom()
  if (story.kind === 'embargo') {
    return (
      <small>
        <Lock className="i" aria-hidden="true" /> {words.embargo(minutes(story.at))}
      </small>
    )
  }
  const held =
    story.embargoUntil !== null && story.kind !== 'out' ? partsWords.notBefore(said(story.embargoUntil)) : null
  const due = story.kind === 'wanted' ? words.due : null
  return (
    <>
      {story.lateMs !== null && story.lateMs >= 60_000 ? (
        <small className="late">
          {story.kind === 'wanted'
            ? partsWords.dueLate(minutes(story.at), howLong(story.lateMs))
            : partsWords.late(howLong(story.lateMs))}
        </small>
      ) : (
        due && <small>{due}</small>
      )}
      {held && (
        <small>
          <Lock className="i" aria-hidden="true" /> {held}
        </small>
      )}
    </>
  )
}
