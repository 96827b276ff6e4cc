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
import type { Colleague, DeskArticle } from '#domain/article/desk-views.ts'
import { t } from '#domain/messages/t.ts'
import { can } from '#domain/permissions/can.ts'

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
    refusal: (error) => t('The assignment was not changed. {why}', { why: errorSentence(error) }),
    renews: [],
    onSettled: () => handOver.current?.focus(),
  })
  return (
    <>
      <FieldGroup label={t('Assigned to')}>
        <div className="flex flex-wrap items-center gap-2">
          {holder && (
            <span className="inline-flex min-w-0 flex-[1_1_100%] items-center gap-[0.4375rem]">
              <Avatar name={holder.name} />
              <span>
                <bdi>{holder.name}</bdi>{' '}
                <span className="text-ink-3">{t('since {time}', { time: said(holder.since) })}</span>
              </span>
            </span>
          )}
          {mayAssign && (
            <Finder
              label={t('Assign to')}
              source={find}
              taken={holder ? [holder.id] : []}
              onPick={({ id, name }) => act({ personId: id, done: t('Assigned to {name}.', { name }) })}
            >
              <Button size="small" ref={handOver}>
                {t('Assign')}
              </Button>
            </Finder>
          )}
          {mayAssign && holder && (
            <Button
              size="small"
              kind="quiet"
              onClick={() => act({ personId: null, done: t('The story is no longer assigned.') })}
            >
              {t('Unassign')}
            </Button>
          )}
        </div>
      </FieldGroup>
      {holder && (mayAssign || holder.wantedAt !== null) && (
        <LateMomentField
          key={holder.id}
          label={t('Due')}
          hint={<Due story={story} />}
          name={t('due time')}
          at={holder.wantedAt}
          isEditable={mayAssign}
          onLeave={(wantedAt) => {
            const done = wantedAt === null ? t('The due time was removed.') : t('Due {time}.', { time: said(wantedAt) })
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
  return due?.isLate ? (
    <span className="font-semibold text-red">{due.text}</span>
  ) : (
    t('Newsroom time, {zone}', { zone: paper.zone })
  )
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
