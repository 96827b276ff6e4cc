import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNextUp } from '#components/desk/shell/use-next-up.ts'
import { TABS } from '#components/desk/story-list/list-views.ts'
import type { ListAddress } from '#components/desk/story-list/use-list-address.ts'
import { ownViewOf, useOwnViews } from '#components/desk/story-list/use-own-views.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { storyListWords as words } from '#components/desk/words/story-list.ts'
import type { ListView } from '#domain/article/lists/story-list-address.ts'

/** The tabs of the list: the desk's views, and those that the signed-in person named. */
export function ViewTabs({ list: { filters, open, pathWith } }: { list: ListAddress }) {
  const { me } = useNewsroom()
  const { data } = useNextUp()
  const views = useOwnViews()
  const { mine, inReview, scheduled } = data?.counts ?? {}
  const counts: Partial<Record<ListView, number | undefined>> = { mine, 'in-review': inReview, scheduled }
  const own = ownViewOf(views, filters)
  const isOpen = (view: ListView) =>
    own === null && view === filters.view && (view !== 'mine' || filters.whose === me.id)
  return (
    <nav className="tabs" aria-label={everyScreenWords.views}>
      {TABS.map((view) => (
        <DeskLink
          key={view}
          // Today's stories are not searched, so that their tab ends the search.
          href={pathWith({ view, whose: me.id, ...(view === 'today' && { q: '' }) })}
          onGo={open}
          aria-current={isOpen(view) ? 'page' : undefined}
        >
          {words.views[view]} {counts[view] !== undefined && <span className="n">{counts[view]}</span>}
        </DeskLink>
      ))}
      {views.map(({ name, query }) => (
        <DeskLink
          key={name}
          className="own-view"
          href={`/desk?${query}`}
          onGo={open}
          aria-current={own?.name === name ? 'page' : undefined}
        >
          {name}
        </DeskLink>
      ))}
    </nav>
  )
}
