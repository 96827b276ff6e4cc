import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { viewPath } from '#components/desk/story-list/list-views.ts'
import { storyListWords } from '#components/desk/words/story-list.ts'
import type { ListView } from '#domain/article/lists/story-list-address.ts'

const words = storyListWords.waiting

/** Counts what waits for somebody, each a link to its list. Absent while nothing waits. */
export function WaitingLine({ current }: { current: ListView }) {
  const { data } = useNextUp()
  if (!data) return null
  const counts = [
    { view: 'in-review', n: data.counts.inReview, says: words.inReview },
    { view: 'late', n: data.late.length, says: words.late },
    { view: 'not-seen', n: data.notSeen.filter(({ id }) => id !== null).length, says: words.notSeen },
  ] as const
  const waiting = counts.filter(({ n }) => n > 0)
  if (waiting.length === 0) return null
  return (
    <nav className="flex flex-wrap gap-x-4 gap-y-2 px-6 pt-3 text-sm font-bold narrow:px-4" aria-label={words.label}>
      {waiting.map(({ view, n, says }) => (
        <DeskLink
          key={view}
          className={view === 'in-review' ? undefined : 'text-red'}
          href={viewPath(view)}
          aria-current={current === view ? 'page' : undefined}
        >
          {says(n)}
        </DeskLink>
      ))}
    </nav>
  )
}
