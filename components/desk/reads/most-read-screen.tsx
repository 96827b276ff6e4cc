'use client'
import { useState } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import { ReadChart } from '#components/desk/reads/read-chart.tsx'
import { useMostRead } from '#components/desk/reads/use-reads.ts'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { DEFAULT_PERIOD, type Within } from '#domain/article/ranking.ts'
import type { DeskReadStory } from '#domain/article/read-views.ts'

const LENGTHS: { value: Within; name: string }[] = [
  { value: '3h', name: '3 hours' },
  { value: '24h', name: '24 hours' },
  { value: '7d', name: '7 days' },
]

/** Lists the most-read stories with their numbers. */
export function MostReadPage() {
  const [within, setWithin] = useState<Within>(DEFAULT_PERIOD)
  const [section, setSection] = useState('')
  const sections = useSections()
  const list = useMostRead(within, section)
  const items = list.data?.items ?? []
  const most = Math.max(0, ...items.flatMap(({ reads }) => reads.hours))
  return (
    <>
      <div className="bar">
        <h1>Most read</h1>
      </div>
      <search className="filters" aria-label="Most read">
        <Segmented label="How far back" value={within} choices={LENGTHS} onChoose={setWithin} />
        <select aria-label="Section" value={section} onChange={(event) => setSection(event.target.value)}>
          <option value="">Every section</option>
          {sections.data?.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </search>
      <ReadingTrouble
        what="What is read most"
        error={list.error}
        hasOld={items.length > 0}
        onRetry={() => void list.refetch()}
      />
      <div className="most-read" aria-busy={list.isPending}>
        {list.isSuccess && items.length === 0 && <Nothing isCounted={list.data.isCounted} />}
        {items.length > 0 && (
          <>
            <p className="hint">
              A story counts once it was seen for five seconds, and once an hour for each connection; nobody knows for
              whom. Numbers are written down every minute.
            </p>
            <ol>
              {items.map((story) => (
                <Row key={story.id} story={story} most={most} />
              ))}
            </ol>
          </>
        )}
      </div>
    </>
  )
}

function Row({ story: { id, headline, section, publishedAt, reads }, most }: { story: DeskReadStory; most: number }) {
  const { said } = useNewsroom()
  return (
    <li>
      <div className="what">
        <DeskLink className="head" href={`/desk/articles/${id}`}>
          {headline}
        </DeskLink>
        <p className="hint">
          {section && <SectionMark section={section} />} out {said(publishedAt)}
        </p>
      </div>
      <ReadChart reads={reads} most={most} />
      <p className="count">
        <b>{reads.total.toLocaleString('en-GB')}</b> {reads.total === 1 ? 'read' : 'reads'}
      </p>
    </li>
  )
}

function Nothing({ isCounted }: { isCounted: boolean }) {
  if (isCounted) {
    return (
      <p className="lede">
        Nothing was counted yet. Readers’ pages tell the server once a story was seen for five seconds; it shows here
        within a minute.
      </p>
    )
  }
  return (
    <p className="lede">
      The paper counts no reads. An admin turns it on in the <DeskLink href="/desk/settings">settings</DeskLink>.
    </p>
  )
}
