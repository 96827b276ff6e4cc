import type { ReactNode } from 'react'
import { SectionTitle } from '#components/desk/parts/bar/section-title.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import type { Effect } from '#components/desk/publish/publish-plan.ts'
import { publishWords } from '#components/desk/words/publish.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

const words = publishWords.happens

type Props = {
  story: DeskArticle
  effects: Effect[]
  /** The slot of the front that is chosen; null: the rule decides. */
  slot: string | null
}

export function WhatHappens({ story, effects, slot }: Props) {
  const names = (terms: { name: string }[]) => terms.map((term) => term.name).join(', ')
  return (
    <aside aria-label={words.heading} className="grid content-start gap-6">
      <Rows
        title={words.heading}
        of={effects.map(({ label, value, isNew }) => [
          label,
          isNew ? <b key={label}>{value}</b> : <span className="text-ink-3">{value}</span>,
        ])}
      />
      <Rows
        title={words.where}
        of={[
          [words.address, <code key="address">{articlePath(story.slug)}</code>],
          [words.front, slot === null ? words.frontRule : <b key="front">{words.frontSlot(slot)}</b>],
          [
            words.sections,
            story.sections.length === 0
              ? words.noSections
              : story.sections.map((section) => <SectionMark key={section.slug} section={section} />),
          ],
          [words.topics, names(story.topics)],
          [words.bylines, names(story.authors)],
          [words.source, story.source?.name ?? ''],
          [words.elsewhere, words.elsewhereList],
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
          ([label, value]) =>
            value !== '' && (
              <tr key={label}>
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
