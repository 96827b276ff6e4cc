'use client'
import { CalendarClock, CopyCheck } from 'lucide-react'
import type { ReactNode } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import type { TermNoun } from '#components/desk/queries/taxonomy-queries.ts'
import { taxonomyWords } from '#components/desk/words/taxonomy.ts'
import type { BylineRef } from '#domain/article/desk-views.ts'

const { columns, toDo } = taxonomyWords

export type TermItem = {
  id: number
  slug: string
  name: string
  role?: string
  followUp?: { at: number; note: string } | null
  alike?: BylineRef[] | undefined
  stories?: { out: number; desk: number } | undefined
}
type Props = { noun: TermNoun; items: TermItem[]; chosen: number | null; first: string }

/** Lists topics or bylines with the number of their stories and the problems to look at. */
export function TermRows({ noun, items, chosen, first }: Props) {
  return (
    <table className="ledger paper-list">
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="hide-s">
            {columns.toDo}
          </th>
          <th scope="col" className="num">
            {columns.published}
          </th>
          <th scope="col" className="num">
            {columns.notPublished}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} className={item.id === chosen ? 'chosen' : undefined}>
            <td>
              <DeskLink
                id={`term-${item.id}`}
                href={`/desk/${noun}?id=${item.id}`}
                aria-current={item.id === chosen || undefined}
              >
                {item.name}
              </DeskLink>
              {item.role && <span className="dim"> {item.role}</span>}
            </td>
            <td className="hide-s">
              <ToSeeTo item={item} />
            </td>
            <td className="num">{item.stories?.out ?? 0}</td>
            <td className="num">{item.stories?.desk ?? 0}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ToSeeTo({ item: { alike = [], followUp, stories } }: { item: TermItem }) {
  const { said } = useNewsroom()
  const isUnused = stories?.out === 0 && stories.desk === 0
  const parts: [string, ReactNode][] = []
  if (followUp) {
    parts.push([
      'follow',
      <>
        <CalendarClock className="i" aria-hidden="true" /> {toDo.followUp(said(followUp.at))}
      </>,
    ])
  }
  if (alike.length > 0) {
    parts.push([
      'alike',
      <>
        <CopyCheck className="i" aria-hidden="true" /> {toDo.similar(alike.map(({ name }) => name).join(', '))}
      </>,
    ])
  }
  if (isUnused) parts.push(['unused', toDo.unused])
  return parts.map(([key, content]) => (
    <span key={key} className="to-see">
      {content}
    </span>
  ))
}
