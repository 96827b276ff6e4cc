import { BookMarked } from 'lucide-react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { planningWords as words } from '#components/desk/words/planning.ts'
import type { FollowedTopic } from '#domain/article/planning/plan-views.ts'

/** Lists the topics with a follow-up on a day. */
export function PlanTopics({ topics }: { topics: FollowedTopic[] }) {
  const { minutes } = useNewsroom()
  if (topics.length === 0) return null
  return (
    <ul className="grid gap-2 border-b border-rule px-3 py-2 text-sm">
      {topics.map(({ id, name, note, at }) => (
        <li key={id} className="flex gap-1.5">
          <Icon of={BookMarked} />
          <span>
            {words.followUp(minutes(at))} <DeskLink href={`/desk/topics?id=${id}`}>{name}</DeskLink>
            {note !== '' && <small className="block text-ink-3">{note}</small>}
          </span>
        </li>
      ))}
    </ul>
  )
}
