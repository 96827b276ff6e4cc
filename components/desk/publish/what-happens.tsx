import type { ReactNode } from 'react'
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
    <aside aria-label={words.heading}>
      <h3 className="head2">{words.heading}</h3>
      <table className="ledger">
        <tbody>
          {effects.map(({ label, value, isNew }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td className={isNew ? undefined : 'dim'}>{isNew ? <b>{value}</b> : value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className="head2">{words.where}</h3>
      <table className="ledger">
        <tbody>
          <Where label={words.address}>
            <code>{articlePath(story.slug)}</code>
          </Where>
          <Where label={words.front}>{slot === null ? words.frontRule : <b>{words.frontSlot(slot)}</b>}</Where>
          <Where label={words.sections}>
            {story.sections.length === 0
              ? words.noSections
              : story.sections.map((section) => <SectionMark key={section.slug} section={section} />)}
          </Where>
          {story.topics.length > 0 && <Where label={words.topics}>{names(story.topics)}</Where>}
          {story.authors.length > 0 && <Where label={words.bylines}>{names(story.authors)}</Where>}
          {story.source && <Where label={words.source}>{story.source.name}</Where>}
          <Where label={words.elsewhere}>{words.elsewhereList}</Where>
        </tbody>
      </table>
    </aside>
  )
}

function Where({ label, children }: { label: string; children: ReactNode }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{children}</td>
    </tr>
  )
}
