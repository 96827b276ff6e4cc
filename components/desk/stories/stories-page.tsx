'use client'
import { CircleAlert, WifiOff } from 'lucide-react'
import { useRouter, useSearchParams } from 'next/navigation'
import { useDeferredValue, useEffect, useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { Strip } from '#components/desk/parts/strip.tsx'
import { zoneName } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { KeptList } from '#components/desk/saving/kept-list.tsx'
import { useNewStory } from '#components/desk/shell/use-new-story.ts'
import { groupStories } from '#components/desk/stories/group-stories.ts'
import { EmptyDesk, ListLoading, NothingFound } from '#components/desk/stories/list-states.tsx'
import { StoryFilters } from '#components/desk/stories/story-filters.tsx'
import { StoryRow } from '#components/desk/stories/story-row.tsx'
import { type Filters, useStories } from '#components/desk/stories/use-stories.ts'

export function StoriesPage() {
  const router = useRouter()
  const status = useSearchParams().get('status') ?? ''
  const [{ q, section }, setTyped] = useState({ q: '', section: '' })
  const filters: Filters = { q: useDeferredValue(q.trim()), status, section }
  const clear = () => {
    setTyped({ q: '', section: '' })
    router.push('/desk' as never)
  }
  return (
    <>
      <div className="bar">
        <h1>Stories</h1>
        <span className="gap" />
        <Clock />
      </div>
      <StoryFilters
        filters={{ q, section, status }}
        onChange={(change) =>
          setTyped((typed) => ({ q: change.q ?? typed.q, section: change.section ?? typed.section }))
        }
      />
      <KeptList />
      <StoryList filters={filters} onClear={clear} />
    </>
  )
}

function StoryList({ filters, onClear }: { filters: Filters; onClear: () => void }) {
  const list = useStories(filters)
  const { begin } = useNewStory()
  const router = useRouter()
  const isSignedOut = list.error instanceof ApiProblem && list.error.status === 401
  useEffect(() => {
    if (isSignedOut) router.push('/desk/sign-in')
  }, [isSignedOut, router])

  const stories = list.data?.pages.flatMap((page) => page.items) ?? []
  const isFiltered = filters.q !== '' || filters.status !== '' || filters.section !== ''
  return (
    <>
      {list.error && !isSignedOut && (
        <Trouble error={list.error} hasList={stories.length > 0} onRetry={() => void list.refetch()} />
      )}
      {list.isPending && <ListLoading />}
      {list.isSuccess &&
        stories.length === 0 &&
        (isFiltered ? <NothingFound filters={filters} onClear={onClear} /> : <EmptyDesk onNew={begin} />)}
      {stories.length > 0 && (
        <div className="list">
          {groupStories(stories).map((group) => (
            <section key={group.name}>
              <h2>
                {group.name} <span className="n">{group.stories.length}</span>
              </h2>
              <ul>
                {group.stories.map((story) => (
                  <StoryRow key={story.id} story={story} />
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
            {list.isFetchingNextPage ? 'Reading…' : 'Older stories'}
          </button>
        </p>
      )}
    </>
  )
}

function Trouble({ error, hasList, onRetry }: { error: Error; hasList: boolean; onRetry: () => void }) {
  const isOffline = error instanceof ApiProblem && error.status === 0
  const fault = error instanceof ApiProblem && typeof error.body.id === 'string' ? ` (no. ${error.body.id})` : ''
  const again = (
    <button type="button" className="btn s" onClick={onRetry}>
      Try again
    </button>
  )
  if (isOffline) {
    return (
      <Strip tone="warn" icon={WifiOff} actions={again}>
        <b>The server does not answer.</b> {hasList && 'You see the list as it was. '}What you write is kept in this
        browser.
      </Strip>
    )
  }
  return (
    <Strip tone="bad" icon={CircleAlert} actions={again}>
      <b>The list could not be read.</b>
      {fault} Nothing you wrote is touched. Readers are not affected.
    </Strip>
  )
}

/** Newsroom time, drawn in the browser. */
function Clock() {
  const { paper, seconds } = useNewsroom()
  const now = useNow(1_000)
  if (now === null) return null
  return (
    <span className="clock" title={`Newsroom time, ${paper.zone}`}>
      <b>{seconds(now)}</b> {zoneName(paper.zone, now)}
    </span>
  )
}
