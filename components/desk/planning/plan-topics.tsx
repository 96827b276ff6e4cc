import { BookMarked } from 'lucide-react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { planningWords as words } from '#components/desk/words/planning.ts'
import type { FollowedTopic } from '#domain/article/planning/plan-views.ts'

/** Lists the topics with a follow-up on a day. */
export function PlanTopics({ topics }: { topics: FollowedTopic[] }) {
  const { minutes } = useNewsroom()
  if (topics.length === 0) return null
  return (
    <ul className="plan-topics">
      {topics.map(({ id, name, note, at }) => (
        <li key={id}>
          <BookMarked className="i" aria-hidden="true" />
          <span>
            {words.followUp(minutes(at))} <DeskLink href={`/desk/topics?id=${id}`}>{name}</DeskLink>
            {note !== '' && <small>{note}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
