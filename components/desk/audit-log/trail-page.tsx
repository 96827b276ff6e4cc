'use client'
import { useState } from 'react'
import { TrailFilters } from '#components/desk/audit-log/trail-filters.tsx'
import type { Narrowing } from '#components/desk/audit-log/trail-narrowing.ts'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { List } from '#components/desk/parts/list/list.tsx'
import { usePagedList } from '#components/desk/parts/list/use-list.ts'
import { When } from '#components/desk/parts/list/when.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { PeopleTabs } from '#components/desk/people/people-tabs.tsx'
import { filled } from '#components/desk/queries/api-query.ts'
import { auditQueries } from '#components/desk/queries/audit-queries.ts'
import { inQuotes } from '#domain/messages/in-quotes.ts'
import { t } from '#domain/messages/t.ts'
import type { EventView } from '#domain/newsroom-views.ts'
import { can } from '#domain/permissions/can.ts'

/** The audit log: who did what and when; nobody can edit it. `article` is the story to filter by. */
export function TrailPage({ article }: { article: string }) {
  const { me } = useNewsroom()
  const [narrowing, setNarrowing] = useState<Narrowing>({ article, person: '', kind: '', day: '' })
  const list = usePagedList(auditQueries.events(filled(narrowing)))
  return (
    <>
      <Bar title={t('Audit log')} hint={t('Who did what and when. Nobody can edit it.')} />
      <PeopleTabs />
      {list.state !== 'refused' && (
        <TrailFilters
          narrowing={narrowing}
          mayPeople={can(me, 'people.manage')}
          headline={list.items.find((event) => String(event.articleId) === narrowing.article)?.headline ?? null}
          onChange={setNarrowing}
        />
      )}
      <PageBody>
        <List
          isMain
          list={list}
          label={t('Audit log')}
          columns={[
            { name: t('When'), cell: ({ at }) => <When at={at} /> },
            { name: t('What'), cell: (event) => <Said event={event} /> },
          ]}
          refused={{
            title: t('Only editors and admins can read the audit log.'),
            how: t('Ask one of them what happened to a story.'),
          }}
          empty={{ title: t('Nothing matches these filters.'), how: t('Remove a filter, or choose another day.') }}
          moreName={t('Earlier', {}, 'entries of the audit log')}
        />
      </PageBody>
    </>
  )
}

/** The sentence of an event, with its headline as a link to the story, and the API key that was used. */
function Said({ event: { said, articleId, headline, key } }: { event: EventView }) {
  const quoted = headline === null ? null : inQuotes(headline)
  const [before = '', ...after] = quoted === null ? [said] : said.split(quoted)
  return (
    <div className="wrap-anywhere">
      {articleId === null ? said : before}
      {articleId !== null && quoted !== null && after.length > 0 && (
        <>
          <DeskLink className="text-blue underline underline-offset-[0.15em]" href={`/desk/articles/${articleId}`}>
            <bdi>{quoted}</bdi>
          </DeskLink>
          {after.join(quoted)}
        </>
      )}
      {key !== null && <div className="text-ink-3">{t('by the key “{name}”', { name: key.name })}</div>}
    </div>
  )
}
