'use client'
import { CircleAlert, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { TrailFilters } from '#components/desk/audit-log/trail-filters.tsx'
import { type Narrowing, useTrail } from '#components/desk/audit-log/use-trail.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PeopleTabs } from '#components/desk/people/people-tabs.tsx'
import type { EventView } from '#domain/newsroom-views.ts'
import { can } from '#domain/permissions/can.ts'

/** The audit log: who did what and when; nobody can edit it. `article` is the story to filter by. */
export function TrailPage({ article }: { article: string }) {
  const { me } = useNewsroom()
  const [narrowing, setNarrowing] = useState<Narrowing>({ article, person: '', kind: '', day: '' })
  const trail = useTrail(narrowing)
  const events = trail.data?.pages.flatMap((page) => page.items) ?? []
  const isRefused = trail.error instanceof ApiProblem && trail.error.status === 403
  return (
    <>
      <div className="bar">
        <h1>The trail</h1>
        <span className="hint hide-s">Who did what and when. Nobody edits it.</span>
      </div>
      <PeopleTabs />
      {!isRefused && (
        <TrailFilters
          narrowing={narrowing}
          mayPeople={can(me, 'people.manage')}
          headline={events.find((event) => String(event.articleId) === narrowing.article)?.headline ?? null}
          onChange={setNarrowing}
        />
      )}
      {trail.error ? (
        <NotRead isRefused={isRefused} onAgain={() => void trail.refetch()} />
      ) : (
        <Told events={events} isPending={trail.isPending} />
      )}
      {trail.hasNextPage && (
        <p className="more-line">
          <button
            type="button"
            className="btn"
            aria-disabled={trail.isFetchingNextPage}
            onClick={() => void trail.fetchNextPage()}
          >
            {trail.isFetchingNextPage ? 'Reading…' : 'Earlier'}
          </button>
        </p>
      )}
    </>
  )
}

function Told({ events, isPending }: { events: readonly EventView[]; isPending: boolean }) {
  if (isPending) {
    return (
      <p className="hint body">
        <LoaderCircle className="i" aria-hidden="true" /> Reading the trail
      </p>
    )
  }
  if (events.length === 0) {
    return (
      <div className="empty">
        <h2>Nothing of this happened.</h2>
        <p className="lede">Take a filter away, or choose another day.</p>
      </div>
    )
  }
  return (
    <div className="body">
      <table className="ledger trail">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Who</th>
            <th scope="col">Did what</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function EventRow({ event }: { event: EventView }) {
  const { said } = useNewsroom()
  const { at, by, key, said: words, articleId, headline } = event
  return (
    <tr>
      <td className="when">
        <time dateTime={new Date(at).toISOString()} title={new Date(at).toISOString()}>
          {said(at)}
        </time>
      </td>
      <td>
        {by === null ? 'Broadsheet' : (by.name ?? by.id)}
        {key !== null && (
          <>
            <br />
            <span className="dim">by the key “{key.name}”</span>
          </>
        )}
      </td>
      <td>
        {articleId !== null && headline !== null ? (
          <Linked words={words} headline={headline} href={`/desk/articles/${articleId}`} />
        ) : (
          words
        )}
      </td>
    </tr>
  )
}

/** Renders the sentence with its headline as a link to the story. */
function Linked({ words, headline, href }: { words: string; headline: string; href: `/desk${string}` }) {
  const [before = '', ...after] = words.split(`“${headline}”`)
  if (after.length === 0) return words
  return (
    <>
      {before}
      <DeskLink className="link" href={href}>
        “{headline}”
      </DeskLink>
      {after.join(`“${headline}”`)}
    </>
  )
}

function NotRead({ isRefused, onAgain }: { isRefused: boolean; onAgain: () => void }) {
  if (isRefused) {
    return (
      <div className="empty">
        <h2>Editors and admins read the trail.</h2>
        <p className="lede">Ask one of them what happened to a story.</p>
      </div>
    )
  }
  return (
    <Banner
      tone="bad"
      icon={CircleAlert}
      actions={
        <button type="button" className="btn s" onClick={onAgain}>
          Try again
        </button>
      }
    >
      <b>The trail could not be read.</b> Nothing of it is lost.
    </Banner>
  )
}
