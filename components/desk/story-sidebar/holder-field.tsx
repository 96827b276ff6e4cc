'use client'
import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { api } from '#components/desk/api.ts'
import type { StoryDeskState } from '#components/desk/editor-page/use-story-desk.ts'
import { Avatar } from '#components/desk/parts/avatar.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { deadlinesOf } from '#components/desk/parts/deadlines.ts'
import { errorSentence } from '#components/desk/parts/error-sentence.ts'
import { useAct } from '#components/desk/parts/feedback/use-act.ts'
import { FieldGroup } from '#components/desk/parts/field/field-group.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { peopleQueries } from '#components/desk/queries/people-queries.ts'
import { Finder, type FinderSource } from '#components/desk/story-sidebar/finder.tsx'
import { LateMomentField } from '#components/desk/story-sidebar/late-moment.tsx'
import { storySidebarWords } from '#components/desk/words/story-sidebar.ts'
import type { Colleague, DeskArticle } from '#domain/article/desk-views.ts'
import { can } from '#domain/permissions/can.ts'

const words = storySidebarWords.assignee
type Assigned = { personId: string | null; wantedAt?: number | null; done: string }

/** The assignee of a story and its due time; an editor reassigns it. */
export function HolderField({ desk: { story, refresh } }: { desk: StoryDeskState }) {
  const { me, said } = useNewsroom()
  const handOver = useRef<HTMLButtonElement>(null)
  const find = useColleagues()
  const { assignedTo: holder } = story
  const mayAssign = can(me, 'article.assign', story) && story.id > 0
  const { act } = useAct({
    send: ({ done: _done, ...to }: Assigned) =>
      api.send('PUT', `/api/articles/${story.id}/assignment`, to).then(refresh),
    done: (_, { done }) => done,
    refusal: (error) => words.failed(errorSentence(error)),
    renews: [],
    onSettled: () => handOver.current?.focus(),
  })
  return (
    <>
      <FieldGroup label={words.label}>
        <div className="flex flex-wrap items-center gap-2">
          {holder && (
            <span className="inline-flex min-w-0 flex-[1_1_100%] items-center gap-[0.4375rem]">
              <Avatar name={holder.name} />
              <span>
                {holder.name} <span className="text-ink-3">{words.since(said(holder.since))}</span>
              </span>
            </span>
          )}
          {mayAssign && (
            <Finder
              label={words.assignTo}
              source={find}
              taken={holder ? [holder.id] : []}
              onPick={({ id, name }) => act({ personId: id, done: words.assigned(name) })}
            >
              <Button size="small" ref={handOver}>
                {words.assign}
              </Button>
            </Finder>
          )}
          {mayAssign && holder && (
            <Button size="small" kind="quiet" onClick={() => act({ personId: null, done: words.unassigned })}>
              {words.unassign}
            </Button>
          )}
        </div>
      </FieldGroup>
      {holder && (mayAssign || holder.wantedAt !== null) && (
        <LateMomentField
          key={holder.id}
          label={words.due}
          hint={<Due story={story} />}
          name={words.dueName}
          at={holder.wantedAt}
          isEditable={mayAssign}
          onLeave={(wantedAt) => {
            const done = wantedAt === null ? words.dueCleared : words.dueSet(said(wantedAt))
            act({ personId: holder.id, wantedAt, done })
          }}
        />
      )}
    </>
  )
}

function Due({ story }: { story: DeskArticle }) {
  const { said, paper } = useNewsroom()
  const now = useNow(15_000)
  const due = now !== null && story.assignedTo?.wantedAt != null ? deadlinesOf(story, { now, said })[0] : undefined
  return due?.isLate ? <span className="font-semibold text-red">{due.text}</span> : words.zone(paper.zone)
}

/** Finds colleagues by part of their name; `slug` is the key that the finder compares. */
function useColleagues(): FinderSource<Colleague & { slug: string }> {
  const client = useQueryClient()
  return {
    key: 'colleagues',
    find: async (q) => {
      const { items } = await client.fetchQuery(peopleQueries.colleagues())
      return items
        .filter(({ name }) => name.toLowerCase().includes(q.toLowerCase()))
        .map((colleague) => ({ ...colleague, slug: colleague.id }))
    },
  }
}
