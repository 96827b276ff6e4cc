'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useId, useRef } from 'react'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { deadlinesOf } from '#components/desk/parts/deadlines.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { peopleQueries } from '#components/desk/queries/people-queries.ts'
import { Finder, type FinderSource } from '#components/desk/story-sidebar/finder.tsx'
import { LateMoment } from '#components/desk/story-sidebar/late-moment.tsx'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import type { Colleague, DeskArticle } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'

const words = storySidebarWords.assignee
type Props = { story: DeskArticle; onAssigned: () => Promise<void> }
type Found = Colleague & { slug: string }

/** The assignee of a story and its due time; an editor reassigns it. */
export function HolderField({ story, onAssigned }: Props) {
  const id = useId()
  const { me, said } = useNewsroom()
  const handOver = useRef<HTMLButtonElement>(null)
  const find = useColleagues()
  const holder = story.assignedTo
  const mayAssign = can(me, 'article.assign', story) && story.id > 0
  const assign = async (to: { personId: string | null; wantedAt?: number | null }, done: string) => {
    try {
      await api.send('PUT', `/api/articles/${story.id}/assignment`, to)
      await onAssigned()
      toast.success(done)
    } catch (error) {
      toast.error(words.failed(error instanceof ApiProblem ? error.title : words.unknown))
    }
    handOver.current?.focus()
  }
  return (
    <>
      <div className="field" role="group" aria-labelledby={`${id}-who`}>
        <span className="label" id={`${id}-who`}>
          {words.label}
        </span>
        <div className="row-flex holder">
          {holder && (
            <span className="who">
              <Avatar name={holder.name} />
              <span>
                {holder.name} <span className="dim">{words.since(said(holder.since))}</span>
              </span>
            </span>
          )}
          {mayAssign && (
            <Finder
              label={words.assignTo}
              source={find}
              taken={holder ? [holder.id] : []}
              onPick={(to) => void assign({ personId: to.id }, words.assigned(to.name))}
            >
              <button type="button" className="btn s" ref={handOver}>
                {words.assign}
              </button>
            </Finder>
          )}
          {mayAssign && holder && (
            <button
              type="button"
              className="btn s quiet"
              onClick={() => void assign({ personId: null }, words.unassigned)}
            >
              {words.unassign}
            </button>
          )}
        </div>
      </div>
      {holder && (mayAssign || holder.wantedAt !== null) && (
        <div className="field">
          <label htmlFor={`${id}-by`}>{words.due}</label>
          <LateMoment
            key={holder.id}
            id={`${id}-by`}
            name={words.dueName}
            at={holder.wantedAt}
            isEditable={mayAssign}
            onLeave={(wantedAt) =>
              void assign(
                { personId: holder.id, wantedAt },
                wantedAt === null ? words.dueCleared : words.dueSet(said(wantedAt)),
              )
            }
          />
          <Due story={story} id={`${id}-by-hint`} />
        </div>
      )}
    </>
  )
}

function Due({ story, id }: { story: DeskArticle; id: string }) {
  const { said, paper } = useNewsroom()
  const now = useNow(15_000)
  const due = now !== null && story.assignedTo?.wantedAt != null ? deadlinesOf(story, { now, said })[0] : undefined
  return (
    <small id={id} className={due?.isLate ? 'late' : undefined}>
      {due?.isLate ? due.text : words.zone(paper.zone)}
    </small>
  )
}

/** Finds colleagues by part of their name; `slug` is the key that the finder compares. */
function useColleagues(): FinderSource<Found> {
  const client = useQueryClient()
  return {
    key: 'colleagues',
    find: async (q) => {
      const { items } = await client.fetchQuery(peopleQueries.colleagues())
      const typed = q.toLowerCase()
      return items
        .filter(({ name }) => name.toLowerCase().includes(typed))
        .map((colleague) => ({ ...colleague, slug: colleague.id }))
    },
  }
}
