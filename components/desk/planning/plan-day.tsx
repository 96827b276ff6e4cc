import { useDropTarget } from '#components/desk/drag/use-drop-target.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { dayShort, longDay } from '#components/desk/parts/times.ts'
import { type PlanDay as Day, lengthOf } from '#components/desk/planning/plan-days.ts'
import { PlanSlot, slotKey } from '#components/desk/planning/plan-slot.tsx'
import { PlanTopics } from '#components/desk/planning/plan-topics.tsx'
import { planningWords as words } from '#components/desk/words/planning.ts'
import type { FollowedTopic, PlannedStory } from '#domain/article/planning/plan-views.ts'

type Props = {
  day: Day
  now: number
  stories: PlannedStory[]
  topics: FollowedTopic[]
  onMove: (story: PlannedStory) => void
}

/** A day’s stories in chronological order, with a line at the current time. */
export function PlanDay({ day, now, stories, topics, onMove }: Props) {
  const { paper, minutes } = useNewsroom()
  const { ref, isOver } = useDropTarget(day.date)
  const isToday = now >= day.from && now < day.to
  const tone = isToday ? 'day today' : now >= day.to ? 'day past' : 'day'
  const noon = (day.from + day.to) / 2
  const { weekday, number } = dayShort(paper, noon)
  const length = lengthOf(day)
  const before = stories.filter((story) => story.at <= now)
  const slots = (some: PlannedStory[]) =>
    some.map((story) => <PlanSlot key={slotKey(story)} story={story} onMove={() => onMove(story)} />)
  return (
    <section ref={ref} className={isOver ? `${tone} over` : tone} aria-label={longDay(paper, noon)}>
      <h2>
        <span>{weekday}</span>
        {length && <small>{length}</small>}
        <b>{number}</b>
      </h2>
      <PlanTopics topics={topics} />
      {stories.length === 0 && topics.length === 0 && !isToday ? (
        <p className="slotline none">
          <small>{words.nothingThatDay}</small>
        </p>
      ) : (
        <ul>
          {slots(isToday ? before : stories)}
          {isToday && <li className="nowline">{words.now(minutes(now))}</li>}
          {isToday && slots(stories.filter((story) => story.at > now))}
        </ul>
      )}
    </section>
  )
}
