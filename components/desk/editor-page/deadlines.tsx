'use client'
import { Clock } from 'lucide-react'
import { Icon } from '#components/desk/parts/button/icon.tsx'
import { deadlinesOf } from '#components/desk/parts/deadlines.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { shortDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { usePictureEnds } from '#components/desk/publish/use-picture-ends.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { endDeadline } from '#domain/article/fields/picture-ends.ts'

// In the bar they give way before the save line does.
const IN_BAR = 'inline-flex min-w-0 flex-[0_100_auto] gap-3 overflow-hidden slim:hidden'
const ON_PAGE =
  'hidden min-h-11 flex-wrap items-center gap-x-3 gap-y-2 border-b border-rule bg-hover px-6 py-2 slim:flex narrow:px-4'

/**
 * Shows the deadlines of a story: due time and lateness, embargo, end of the licence or of a picture's use. In the bar
 * beside its state; above the text where the bar has no room.
 */
export function Deadlines({ story, place }: { story: DeskArticle; place: 'bar' | 'page' }) {
  const { paper, said } = useNewsroom()
  const ends = usePictureEnds(story)
  const now = useNow(15_000)
  if (now === null) return null
  const end = endDeadline(ends, { now, day: (at) => shortDay(paper, at, now) })
  // The scheduled publication has a notice of its own.
  const deadlines = [...deadlinesOf({ ...story, dueAt: null }, { now, said }), ...(end ? [end] : [])]
  if (deadlines.length === 0) return null
  return (
    <div className={place === 'bar' ? IN_BAR : ON_PAGE}>
      {deadlines.map(({ text, isLate }, at) => (
        <span
          key={at}
          className={`inline-flex items-center gap-1.5 text-sm whitespace-nowrap ${isLate ? 'font-semibold text-red' : 'text-ink-2'}`}
          title={text}
        >
          <Icon of={Clock} />
          {text}
        </span>
      ))}
    </div>
  )
}
