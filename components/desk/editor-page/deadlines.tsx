'use client'
import { Clock } from 'lucide-react'
import { type Deadline, deadlinesOf } from '#components/desk/parts/deadlines.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { shortDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { usePictureEnds } from '#components/desk/publish/use-picture-ends.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { endDeadline } from '#domain/article/fields/picture-ends.ts'

/**
 * Shows the deadlines of a story: due time and lateness, embargo, end of the licence or of a picture's use. In the bar
 * beside its state; above the text (`strip`) where the bar has no room.
 */
export function Deadlines({ story, place }: { story: DeskArticle; place: 'bar' | 'strip' }) {
  const { paper, said } = useNewsroom()
  const ends = usePictureEnds(story)
  const now = useNow(15_000)
  const end = now === null ? null : endDeadline(ends, { now, day: (at) => shortDay(paper, at, now) })
  // The scheduled publication has a banner of its own.
  const deadlines =
    now === null ? [] : [...deadlinesOf({ ...story, dueAt: null }, { now, said }), ...(end ? [end] : [])]
  if (deadlines.length === 0) return null
  const items = deadlines.map((deadline) => <One key={deadline.text} deadline={deadline} />)
  return place === 'bar' ? <span className="deadlines">{items}</span> : <div className="strip only-narrow">{items}</div>
}

function One({ deadline: { text, isLate } }: { deadline: Deadline }) {
  return (
    <span className={isLate ? 'deadline late' : 'deadline'} title={text}>
      <Clock className="i" aria-hidden="true" />
      {text}
    </span>
  )
}
