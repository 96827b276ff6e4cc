import { ViewLinks } from '#components/desk/parts/bar/view-links.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { TABS } from '#components/desk/story-list/list-views.ts'
import type { ListAddress } from '#components/desk/story-list/use-list-address.ts'
import { ownViewOf, useOwnViews } from '#components/desk/story-list/use-own-views.ts'
import type { ListView } from '#domain/article/lists/story-list-address.ts'
import { msg, t } from '#domain/messages/t.ts'

const VIEWS = {
  today: msg('Today'),
  mine: msg('Mine'),
  draft: msg('Drafts'),
  'in-review': msg('In review'),
  scheduled: msg('Scheduled'),
  published: msg('Published'),
  withdrawn: msg('Withdrawn'),
  all: msg('All'),
  late: msg('Late'),
  'not-seen': msg('Not seen everywhere'),
}

/** The tabs of the list: the desk's views, and those that the signed-in person named. */
export function ViewTabs({ list: { filters, open, pathWith } }: { list: ListAddress }) {
  const { me } = useNewsroom()
  const { mine, inReview, scheduled } = useNextUp().data?.counts ?? {}
  const counts: Partial<Record<ListView, number | undefined>> = { mine, 'in-review': inReview, scheduled }
  const views = useOwnViews()
  const own = ownViewOf(views, filters)
  const isOthers = filters.view === 'mine' && filters.whose !== me.id
  return (
    <ViewLinks
      current={own ? `own ${own.name}` : isOthers ? null : filters.view}
      onGo={open}
      views={[
        ...TABS.map((view) => ({
          view,
          name: t(VIEWS[view]),
          count: counts[view],
          // Today's stories are not searched, so that their tab ends the search.
          href: pathWith({ view, whose: me.id, ...(view === 'today' && { q: '' }) }),
        })),
        ...views.map(({ name, query }) => ({ view: `own ${name}`, name, href: `/desk?${query}` as const })),
      ]}
    />
  )
}
