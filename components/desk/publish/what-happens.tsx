import type { ReactNode } from 'react'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import type { Effect } from '#components/desk/publish/publish-plan.ts'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { articlePath } from '#domain/urls/paths.ts'

export function WhatHappens({ story, effects }: { story: DeskArticle; effects: Effect[] }) {
  const names = (terms: { name: string }[]) => terms.map((term) => term.name).join(', ')
  return (
    <aside aria-label="What will happen">
      <h3 className="head2">What will happen</h3>
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
      <h3 className="head2">Where it appears</h3>
      <table className="ledger">
        <tbody>
          <Where label="Address">
            <code>{articlePath(story.slug)}</code>
          </Where>
          <Where label="Front">by rule, newest first</Where>
          <Where label="Sections">
            {story.sections.length === 0
              ? 'none yet'
              : story.sections.map((section) => <SectionMark key={section.slug} section={section} />)}
          </Where>
          {story.topics.length > 0 && <Where label="Topics">{names(story.topics)}</Where>}
          {story.authors.length > 0 && <Where label="Bylines">{names(story.authors)}</Where>}
          {story.source && <Where label="Source">{story.source.name}</Where>}
          <Where label="Everywhere else">Latest, the archive, search, feeds and sitemaps</Where>
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
