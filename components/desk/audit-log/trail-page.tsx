'use client'
import { CircleAlert, LoaderCircle } from 'lucide-react'
import { useState } from 'react'
import { ApiProblem } from '#components/desk/api.ts'
import { TrailFilters } from '#components/desk/audit-log/trail-filters.tsx'
import { type Narrowing, useTrail } from '#components/desk/audit-log/use-trail.ts'
import { Banner } from '#components/desk/parts/banner.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { PeopleTabs } from '#components/desk/people/people-tabs.tsx'
import { auditLogWords as words } from '#components/desk/words/audit-log.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
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
        <h1>{words.title}</h1>
        <span className="hint hide-s">{words.hint}</span>
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
        <Events events={events} isPending={trail.isPending} />
      )}
      {trail.hasNextPage && (
        <p className="more-line">
          <button
            type="button"
            className="btn"
            aria-disabled={trail.isFetchingNextPage}
            onClick={() => void trail.fetchNextPage()}
          >
            {trail.isFetchingNextPage ? everyScreenWords.loading : words.earlier}
          </button>
        </p>
      )}
    </>
  )
}

function Events({ events, isPending }: { events: readonly EventView[]; isPending: boolean }) {
  if (isPending) {
    return (
      <p className="hint body">
        <LoaderCircle className="i" aria-hidden="true" /> {words.loading}
      </p>
    )
  }
  if (events.length === 0) {
    return (
      <div className="empty">
        <h2>{words.empty}</h2>
        <p className="lede">{words.emptyHow}</p>
      </div>
    )
  }
  return (
    <div className="body">
      <table className="ledger trail">
        <thead>
          <tr>
            <th scope="col">{words.columns.when}</th>
            <th scope="col">{words.columns.who}</th>
            <th scope="col">{words.columns.what}</th>
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
  const { paper, said, seconds } = useNewsroom()
  const { at, by, key, said: sentence, articleId, headline } = event
  return (
    <tr>
      <td className="when">
        <time dateTime={new Date(at).toISOString()} title={`${longDay(paper, at)}, ${seconds(at)}`}>
          {said(at)}
        </time>
      </td>
      <td>
        {by === null ? words.system : (by.name ?? by.id)}
        {key !== null && (
          <>
            <br />
            <span className="dim">{words.byKey(key.name)}</span>
          </>
        )}
      </td>
      <td>
        {articleId !== null && headline !== null ? (
          <Linked sentence={sentence} headline={headline} href={`/desk/articles/${articleId}`} />
        ) : (
          sentence
        )}
      </td>
    </tr>
  )
}

/** Renders the sentence with its headline as a link to the story. */
function Linked({ sentence, headline, href }: { sentence: string; headline: string; href: `/desk${string}` }) {
  const [before = '', ...after] = sentence.split(`“${headline}”`)
  if (after.length === 0) return sentence
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
        <h2>{words.refused}</h2>
        <p className="lede">{words.refusedHow}</p>
      </div>
    )
  }
  return (
    <Banner
      tone="bad"
      icon={CircleAlert}
      actions={
        <button type="button" className="btn s" onClick={onAgain}>
          {everyScreenWords.tryAgain}
        </button>
      }
    >
      <b>{words.notLoaded}</b> {words.notLoadedWhy}
    </Banner>
  )
}
