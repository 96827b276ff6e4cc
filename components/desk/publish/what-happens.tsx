import type { ReactNode } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import type { Effect } from '#components/desk/publish/publish-plan.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { saidList } from '#domain/messages/said-list.ts'
import { t } from '#domain/messages/t.ts'
import { articlePath } from '#domain/urls/paths.ts'

type Props = {
  story: DeskArticle
  effects: Effect[]
  /** The slot of the front that is chosen; null: the rule decides. */
  slot: string | null
}

export function WhatHappens({ story, effects, slot }: Props) {
  const names = (terms: { name: string }[]) =>
    saidList(
      terms.map((term) => term.name),
      'commas',
    )
  return (
    <aside aria-label={t('What will happen')} className="grid content-start gap-6">
      <Rows
        title={t('What will happen')}
        of={effects.map(({ label, value, isNew }) => [
          label,
          isNew ? <b key={label}>{value}</b> : <span className="text-ink-3">{value}</span>,
        ])}
      />
      <Rows
        title={t('Where it appears')}
        of={[
          [t('Address'), <code key="address">{articlePath(story.slug)}</code>],
          [
            t('Front'),
            slot === null ? t('automatically, newest first') : <b key="front">{t('in {slot}, at once', { slot })}</b>,
          ],
          [
            t('Sections'),
            story.sections.length === 0
              ? t('none yet', {}, 'of sections')
              : story.sections.map((section) => <SectionMark key={section.slug} section={section} />),
          ],
          [t('Topics'), names(story.topics)],
          [t('Bylines'), names(story.authors)],
          [t('Source'), story.source?.name ?? ''],
          [t('Everywhere else'), t('Latest, the archive, search, feeds and sitemaps')],
        ]}
      />
    </aside>
  )
}

/** Names with their values; one that is empty is not shown. */
const Rows = ({ title, of: rows }: { title: string; of: (readonly [label: string, value: ReactNode])[] }) => (
  <div>
    <SectionTitle level={3}>{title}</SectionTitle>
    <table className="w-full border-collapse text-start text-base phone:text-sm [&_:is(td,th)]:border-b [&_:is(td,th)]:border-rule [&_:is(td,th)]:py-[0.4375rem] [&_:is(td,th)]:ps-0 [&_:is(td,th)]:text-start [&_:is(td,th)]:align-top">
      <tbody>
        {rows.map(
          ([label, value], at) =>
            value !== '' && (
              <tr key={at}>
                <th scope="row" className="pe-3 font-normal wrap-break-word text-ink-2">
                  {label}
                </th>
                <td>{value}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  </div>
)
