'use client'
import { useState } from 'react'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { ReadChart } from '#components/desk/reads/read-chart.tsx'
import { useMostRead } from '#components/desk/reads/use-reads.ts'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { readsWords as words } from '#components/desk/words/reads.ts'
import { DEFAULT_PERIOD, WITHIN, type Within } from '#domain/article/lists/ranking.ts'
import type { DeskReadStory } from '#domain/article/lists/read-views.ts'

const PERIODS = WITHIN.map((value) => ({ value, name: words.periods[value] }))

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
        <h1>{words.title}</h1>
      </div>
      <search className="filters" aria-label={words.filters}>
        <Segmented label={words.period} value={within} choices={PERIODS} onChoose={setWithin} />
        <select aria-label={words.section} value={section} onChange={(event) => setSection(event.target.value)}>
          <option value="">{words.allSections}</option>
          {sections.data?.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </select>
      </search>
      <ReadingTrouble
        what={words.what}
        error={list.error}
        hasOld={items.length > 0}
        onRetry={() => void list.refetch()}
      />
      <div className="most-read" aria-busy={list.isPending}>
        {list.isSuccess && items.length === 0 && <Nothing isCounted={list.data.isCounted} />}
        {items.length > 0 && (
          <>
            <p className="hint">{words.howCounted}</p>
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
          {section && <SectionMark section={section} />} {words.published(said(publishedAt))}
        </p>
      </div>
      <ReadChart reads={reads} most={most} />
      <p className="count">
        <b>{words.total(reads.total)}</b> {words.unit(reads.total)}
      </p>
    </li>
  )
}

function Nothing({ isCounted }: { isCounted: boolean }) {
  if (isCounted) return <p className="lede">{words.empty}</p>
  return (
    <p className="lede">
      {words.off} <DeskLink href="/desk/settings">{words.settings}</DeskLink>.
    </p>
  )
}
