import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { viewPath } from '#components/desk/story-list/list-views.ts'
import type { ListView } from '#domain/article/lists/story-list-address.ts'
import { msg, t } from '#domain/messages/t.ts'

/** Counts what waits for somebody, each a link to its list. Absent while nothing waits. */
export function WaitingLine({ current }: { current: ListView }) {
  const { data } = useNextUp()
  if (!data) return null
  const counts = [
    { view: 'in-review', n: data.counts.inReview, says: msg('{n, number} in review') },
    { view: 'late', n: data.late.length, says: msg('{n, number} late') },
    {
      view: 'not-seen',
      n: data.notSeen.filter(({ id }) => id !== null).length,
      says: msg('{n, number} not seen everywhere'),
    },
  ] as const
  const waiting = counts.filter(({ n }) => n > 0)
  if (waiting.length === 0) return null
  return (
    <nav
      className="flex flex-wrap gap-x-4 gap-y-2 px-6 pt-3 text-sm font-bold narrow:px-4"
      aria-label={t('What waits')}
    >
      {waiting.map(({ view, n, says }) => (
        <DeskLink
          key={view}
          className={view === 'in-review' ? undefined : 'text-red'}
          href={viewPath(view)}
          aria-current={current === view ? 'page' : undefined}
        >
          {t(says, { n })}
        </DeskLink>
      ))}
    </nav>
  )
}
