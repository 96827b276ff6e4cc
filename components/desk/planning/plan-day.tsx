import { BookMarked } from 'lucide-react'
import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { dayShort, longDay } from '#components/desk/parts/times.ts'
import { DROP } from '#components/desk/planning/plan-board.tsx'
import { type PlanDay as Day, lengthOf } from '#components/desk/planning/plan-days.ts'
import { PlanSlot, slotKey } from '#components/desk/planning/plan-slot.tsx'
import type { FollowedTopic, PlannedStory } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'

type Props = {
  day: Day
  now: number
  stories: PlannedStory[]
  topics: FollowedTopic[]
  onMove: (story: PlannedStory) => void
}

const HEAD = 'flex min-h-9.5 items-center justify-between gap-1 border-b-2 border-ink px-3 py-2 text-sm narrow:pt-4'
/** A day that has the room shows its stories side by side. */
const SLOTS = '@min-[28rem]:grid @min-[28rem]:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] @min-[28rem]:items-start'

/** A day’s stories in chronological order, with a line at the current time. */
export function PlanDay({ day, now, stories, topics, onMove }: Props) {
  const { paper, minutes } = useNewsroom()
  const { ref, isOver } = useDropTarget(day.date)
  const isToday = now >= day.from && now < day.to
  const isPast = now >= day.to
  const noon = (day.from + day.to) / 2
  const { weekday, number } = dayShort(paper, noon)
  const length = lengthOf(day)
  const slots = (some: PlannedStory[]) =>
    some.map((story) => <PlanSlot key={slotKey(story)} story={story} onMove={() => onMove(story)} />)
  return (
    <section
      ref={ref}
      className={`@container flex flex-col ${DROP} ${isPast ? 'bg-hover' : ''}`}
      aria-label={longDay(paper, noon)}
      data-past={isPast || undefined}
      data-over={isOver || undefined}
    >
      <h2 className={`${HEAD} ${isToday ? 'bg-ink text-on-ink' : isPast ? '' : 'bg-sheet'}`}>
        <span>{weekday}</span>
        {length && <small className="text-xs font-normal">{length}</small>}
        <b className="font-serif text-xl leading-none">{number}</b>
      </h2>
      <PlanTopics topics={topics} />
      {stories.length === 0 && topics.length === 0 && !isToday ? (
        <p className="px-3 py-2 text-xs text-ink-3">{t('Nothing planned. Drop a story here.')}</p>
      ) : (
        <ul className={SLOTS}>
          {slots(isToday ? stories.filter((story) => story.at <= now) : stories)}
          {isToday && (
            <li className="col-span-full border-t-2 border-red px-3 text-xs leading-[1.4] font-semibold text-red">
              {t('now {time}', { time: minutes(now) })}
            </li>
          )}
          {isToday && slots(stories.filter((story) => story.at > now))}
        </ul>
      )}
    </section>
  )
}

/** Lists the topics with a follow-up on a day. */
function PlanTopics({ topics }: { topics: FollowedTopic[] }) {
  const { minutes } = useNewsroom()
  if (topics.length === 0) return null
  return (
    <ul className="grid gap-2 border-b border-rule px-3 py-2 text-sm">
      {topics.map(({ id, name, note, at }) => (
        <li key={id} className="flex gap-1.5">
          <Icon of={BookMarked} />
          <span>
            {rich('{time} follow up on {topic}', {
              time: minutes(at),
              topic: (
                <DeskLink href={`/desk/topics?id=${id}`} dir="auto">
                  {name}
                </DeskLink>
              ),
            })}
            {note !== '' && (
              <small className="block text-ink-3">
                <bdi>{note}</bdi>
              </small>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
}
