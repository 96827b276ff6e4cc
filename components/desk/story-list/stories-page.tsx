'use client'
import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { BulkBar } from '#components/desk/bulk/bulk-bar.tsx'
import { ChecklistCard } from '#components/desk/first-day/checklist-card.tsx'
import { useChecklist } from '#components/desk/first-day/use-checklist.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { Clock } from '#components/desk/parts/clock.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { Checkbox } from '#components/desk/parts/field/checkbox.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { useRowKeys } from '#components/desk/parts/list/use-row-keys.ts'
import { useSelection } from '#components/desk/parts/list/use-selection.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { MoveDialog } from '#components/desk/planning/move-dialog.tsx'
import { storyQueries } from '#components/desk/queries/story-queries.ts'
import { KeptList } from '#components/desk/saving/kept-list.tsx'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { groupStories } from '#components/desk/story-list/group-stories.ts'
import { EmptyDesk, NothingFound, NothingToday } from '#components/desk/story-list/list-states.tsx'
import { StoryFilters } from '#components/desk/story-list/story-filters.tsx'
import { StoryRow } from '#components/desk/story-list/story-row.tsx'
import { type ListAddress, useListAddress } from '#components/desk/story-list/use-list-address.ts'
import { WaitingLine } from '#components/desk/story-list/waiting-line.tsx'
import type { DeskListItem } from '#domain/article/desk-views.ts'
import { isNarrowed, listFilters, type ListView, NO_NARROWING } from '#domain/article/lists/story-list-address.ts'
import { msg, t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

const GROUPS = {
  late: msg('Needs attention'),
  desk: msg('In progress'),
  next: msg('Coming up'),
  out: msg('Published'),
  withdrawn: msg('Withdrawn'),
}

export function StoriesPage() {
  const list = useListAddress()
  return (
    <>
      <Bar title={t('Stories')}>
        <Clock />
      </Bar>
      <StoryFilters list={list} />
      <ChecklistCard />
      <KeptList />
      <WaitingLine current={list.filters.view} />
      <StoryList list={list} />
    </>
  )
}

/** Views of several states, whose stories that need attention are read wherever they are in the list. */
const MIXED: ListView[] = ['today', 'mine', 'all']

function StoryList({ list: { filters, change } }: { list: ListAddress }) {
  const { me } = useNewsroom()
  const list = usePagedList(storyQueries.list(filters))
  const late = useQuery({ ...storyQueries.late(filters), enabled: MIXED.includes(filters.view) })
  // Null on the server, which does not render the list.
  const now = useNow(15_000) ?? 0
  const groups = groupStories(list.items, late.data?.items ?? [], now)
  const visible = groups.flatMap(({ stories }) => stories)
  const ids = visible.map(({ id }) => id)
  const selection = useSelection(ids)
  const isAll = selection.ids.size === visible.length
  const rows = useRef<HTMLDivElement>(null)
  const focused = useRowKeys(rows, ids, selection, true)
  const [timed, setTimed] = useState<DeskListItem | null>(null)
  // While stories are selected the bulk bar binds this key.
  useKeys({
    p: () => {
      const story = visible.find(({ id }) => id === focused())
      if (story && can(me, 'article.assign', story)) setTimed(story)
    },
  })
  return (
    <>
      <ReadingTrouble what={t('The list')} of={list} />
      {list.state === 'loading' && (
        <div className="px-6 pt-4 narrow:px-4" aria-busy="true">
          <Skeleton label={t('Loading the list')} />
        </div>
      )}
      {list.state === 'empty' && visible.length === 0 && <Nothing filters={filters} change={change} />}
      {visible.length > 0 && (
        <div ref={rows}>
          <div className="px-6 pt-2 text-sm text-ink-2 narrow:px-4">
            <Checkbox
              name={t('Select all {n, number} in view', { n: visible.length })}
              isOn={isAll}
              onChange={isAll ? selection.clear : selection.all}
            />
          </div>
          {groups.map(({ key, stories }) => (
            <section key={key}>
              <h2
                className={`sticky top-(--spacing-top-bar) z-5 flex min-h-[2.625rem] items-baseline gap-2 border-b-2 bg-sheet px-6 pt-4 pb-[0.3125rem] text-sm font-bold narrow:px-4 low:static ${key === 'late' ? 'border-red text-red' : 'border-ink'}`}
              >
                {key === 'out' && filters.view === 'today' ? t('Published since midnight') : t(GROUPS[key])}{' '}
                <span className="font-normal text-ink-3">{stories.length}</span>
              </h2>
              <ul>
                {stories.map((story) => (
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
      {list.more && (
        <p className="px-6 py-4 narrow:px-4">
          <Button isBusy={list.isReadingMore} busy={t('Loading…')} onClick={list.more}>
            {t('Older stories')}
          </Button>
        </p>
      )}
      {timed && (
        <MoveDialog
          story={{ ...timed, scheduled: timed.dueAt }}
          isPublished={timed.status === 'published'}
          onClose={() => setTimed(null)}
        />
      )}
      <BulkBar stories={visible.filter(({ id }) => selection.ids.has(id))} onClear={selection.clear} />
    </>
  )
}

/** The empty state of a view: no matches, nothing today, or no stories at all. */
function Nothing({ filters, change }: Pick<ListAddress, 'filters' | 'change'>) {
  const { begin } = useNewStory()
  const { me } = useNewsroom()
  const steps = useChecklist()
  const isAsked = !isNarrowed(filters)
  const everything = usePagedList({ ...storyQueries.list(listFilters('all', { me: me.id })), enabled: isAsked })
  if (isAsked && !everything.hasOld) return null
  if (isAsked && everything.items.length === 0)
    // The checklist of the first day says the same and more; while it is read, nothing flashes up.
    return steps === null ? <EmptyDesk onNew={begin} canImport={can(me, 'import.run')} /> : null
  return isAsked && filters.view === 'today' ? (
    <NothingToday onAll={() => change({ ...NO_NARROWING, view: 'all' })} onNew={begin} />
  ) : (
    <NothingFound filters={filters} onWiden={change} />
  )
}
