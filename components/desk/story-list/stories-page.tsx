'use client'
import { useState } from 'react'
import { BulkBar } from '#components/desk/bulk/bulk-bar.tsx'
import { ChecklistCard } from '#components/desk/first-day/checklist-card.tsx'
import { useChecklist } from '#components/desk/first-day/use-checklist.ts'
import { Clock } from '#components/desk/parts/clock.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { MoveDialog } from '#components/desk/planning/move-dialog.tsx'
import { KeptList } from '#components/desk/saving/kept-list.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { groupStories } from '#components/desk/story-list/group-stories.ts'
import { EmptyDesk, ListLoading, NothingFound, NothingToday } from '#components/desk/story-list/list-states.tsx'
import { StoryFilters } from '#components/desk/story-list/story-filters.tsx'
import { StoryRow } from '#components/desk/story-list/story-row.tsx'
import { type ListAddress, useListAddress } from '#components/desk/story-list/use-list-address.ts'
import { useLateStories, useStories } from '#components/desk/story-list/use-stories.ts'
import { focusedStory, useStorySelection } from '#components/desk/story-list/use-story-selection.ts'
import { WaitingLine } from '#components/desk/story-list/waiting-line.tsx'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { storyListWords as words } from '#components/desk/words/story-list.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { isNarrowed, listFilters, NO_NARROWING } from '#domain/article/lists/story-list-address.ts'
import { can } from '#domain/permissions/can.ts'

export function StoriesPage() {
  const list = useListAddress()
  return (
    <>
      <div className="bar">
        <h1>{words.title}</h1>
        <span className="gap" />
        <Clock />
      </div>
      <StoryFilters list={list} />
      <ChecklistCard />
      <KeptList />
      <WaitingLine current={list.filters.view} />
      <StoryList list={list} />
    </>
  )
}

function StoryList({ list: { filters, change } }: { list: ListAddress }) {
  const { me } = useNewsroom()
  const list = useStories(filters)
  const late = useLateStories(filters)
  // Null on the server, which does not render the list.
  const now = useNow(15_000) ?? 0
  const stories = list.data?.pages.flatMap((page) => page.items) ?? []
  const groups = groupStories(stories, late.data?.items ?? [], now)
  const visible = groups.flatMap((group) => group.stories)
  const selection = useStorySelection(visible.map((story) => story.id))
  const [timed, setTimed] = useState<DeskListItem | null>(null)
  // While stories are selected the bulk bar binds this key.
  useKeys({
    p: () => {
      const story = visible.find((one) => one.id === focusedStory())
      if (story && can(me, 'article.assign', story)) setTimed(story)
    },
  })
  return (
    <>
      <ReadingTrouble
        what={words.list}
        error={list.error}
        hasOld={stories.length > 0}
        onRetry={() => void list.refetch()}
      />
      {list.isPending && <ListLoading />}
      {list.isSuccess && visible.length === 0 && <Nothing filters={filters} change={change} />}
      {visible.length > 0 && (
        <div className="list">
          <p className="whole-list">
            <label className="tick">
              <input
                type="checkbox"
                checked={selection.ids.size === visible.length}
                onChange={() => (selection.ids.size === visible.length ? selection.clear() : selection.all())}
              />
              {words.selectAll(visible.length)}
            </label>
          </p>
          {groups.map((group) => (
            <section key={group.key}>
              <h2 className={group.key === 'late' ? 'bad' : undefined}>
                {group.key === 'out' && filters.view === 'today' ? words.outToday : words.groups[group.key]}{' '}
                <span className="n">{group.stories.length}</span>
              </h2>
              <ul>
                {group.stories.map((story) => (
                  <StoryRow
                    key={story.id}
                    story={story}
                    now={now}
                    isSelected={selection.ids.has(story.id)}
                    onToggle={selection.toggle}
                  />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {list.hasNextPage && (
        <p className="more-line">
          <button
            type="button"
            className="btn"
            aria-disabled={list.isFetchingNextPage}
            onClick={() => void list.fetchNextPage()}
          >
            {list.isFetchingNextPage ? everyScreenWords.loading : words.older}
          </button>
        </p>
      )}
      {timed && (
        <MoveDialog
          story={{ ...timed, scheduled: timed.dueAt }}
          isPublished={timed.status === 'published'}
          onClose={() => setTimed(null)}
        />
      )}
      <BulkBar stories={visible.filter((story) => selection.ids.has(story.id))} onClear={selection.clear} />
    </>
  )
}

/** The empty state of a view: no matches, nothing today, or no stories at all. */
function Nothing({ filters, change }: Pick<ListAddress, 'filters' | 'change'>) {
  const { begin } = useNewStory()
  const { me } = useNewsroom()
  const steps = useChecklist()
  const isAsked = !isNarrowed(filters)
  const everything = useStories(listFilters('all', { me: me.id }), isAsked)
  const onAll = () => change({ ...NO_NARROWING, view: 'all' })
  if (!isAsked) return <NothingFound filters={filters} onWiden={change} />
  if (!everything.data || everything.isPlaceholderData) return null
  if (everything.data.pages.every((page) => page.items.length === 0))
    // The checklist of the first day says the same and more; while it is read, nothing flashes up.
    return steps !== null ? null : <EmptyDesk onNew={begin} canImport={can(me, 'import.run')} />
  return filters.view === 'today' ? (
    <NothingToday onAll={onAll} onNew={begin} />
  ) : (
    <NothingFound filters={filters} onWiden={change} />
  )
}
