'use client'
import { useState } from 'react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { DeskLink } from '#components/desk/parts/desk-link.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useList } from '#components/desk/parts/list/use-list.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { rich } from '#components/desk/parts/rich.tsx'
import { SectionMark } from '#components/desk/parts/section-mark.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { readQueries } from '#components/desk/queries/read-queries.ts'
import { MadeByMonth } from '#components/desk/reads/made-by-month.tsx'
import { ReadChart } from '#components/desk/reads/read-chart.tsx'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { DEFAULT_PERIOD, WITHIN, type Within } from '#domain/article/lists/ranking.ts'
import type { DeskReadStory } from '#domain/article/lists/read-views.ts'
import { msg, t } from '#domain/messages/t.ts'

const PERIODS = { '3h': msg('3 hours'), '24h': msg('24 hours'), '7d': msg('7 days') }

/** Lists the most-read stories with their numbers. */
export function MostReadPage() {
  const [within, setWithin] = useState<Within>(DEFAULT_PERIOD)
  const [section, setSection] = useState('')
  const sections = useSections()
  const { items, first, state, ...list } = useList(readQueries.most(within, section))
  const most = Math.max(0, ...items.flatMap(({ reads }) => reads.hours))
  return (
    <>
      <Bar title={t('Most read')} />
      <Filters label={t('Most read')}>
        <Segmented
          label={t('Period')}
          value={within}
          choices={WITHIN.map((value) => ({ value, name: t(PERIODS[value]) }))}
          onChoose={setWithin}
        />
        <FilterSelect
          label={t('Section')}
          value={section}
          all={t('All sections')}
          choices={(sections.data ?? []).map(({ slug, name }) => ({ value: slug, name }))}
          onChoose={setSection}
        />
      </Filters>
      <ReadingTrouble what={t('The most-read list')} of={list} />
      <PageBody>
        {state === 'loading' && <Skeleton />}
        {state === 'empty' && <Nothing isCounted={first?.isCounted === true} />}
        {items.length > 0 && (
          <div className="max-w-288">
            <p className={HINT}>
              {t(
                'A read is counted when a story has been on screen for five seconds, at most once an hour per connection. No reader is identified. The numbers are updated every minute.',
              )}
            </p>
            <ol aria-label={t('Most read')} className="mt-4 border-t-2 border-ink">
              {items.map((story, n) => (
                <Row key={story.id} rank={n + 1} story={story} most={most} />
              ))}
            </ol>
          </div>
        )}
        <MadeByMonth />
      </PageBody>
    </>
  )
}

type RowProps = { rank: number; story: DeskReadStory; most: number }

function Row({ rank, story: { id, headline, section, publishedAt, reads }, most }: RowProps) {
  const { said } = useNewsroom()
  return (
    <li className="relative grid grid-cols-[2.25rem_minmax(0,1fr)_14rem_7rem] items-center gap-x-4 border-b border-rule py-3 hover:bg-hover narrow:grid-cols-[2.25rem_minmax(0,1fr)_6rem]">
      <span className="text-end font-serif text-[1.5rem] leading-none text-ink-3 lining-nums" aria-hidden="true">
        {rank}
      </span>
      <div>
        <StoryLink
          className="font-serif text-[1.0625rem] leading-tight font-semibold text-pretty wrap-anywhere no-underline after:absolute after:inset-0 hover:underline"
          id={id}
          headline={headline}
        />
        <p className={HINT}>
          {section && <SectionMark section={section} />}{' '}
          {t('published {time}', { time: said(publishedAt) }, 'of a story')}
        </p>
      </div>
      <ReadChart className="narrow:col-start-2 narrow:row-start-2 narrow:mt-2" reads={reads} most={most} />
      <p className="text-end text-sm text-ink-2">
        {rich('{n, plural, one {<b>#</b> read} other {<b>#</b> reads}}', {
          n: reads.total,
          b: (inside) => <b className="text-base text-ink">{inside}</b>,
        })}
      </p>
    </li>
  )
}

function Nothing({ isCounted }: { isCounted: boolean }) {
  return (
    <p className="max-w-176 text-ink-2">
      {isCounted
        ? t('No reads yet. A read is counted after five seconds on the page, and shows here within a minute.')
        : rich('Reads are not counted. An admin can turn counting on in the <link>settings</link>.', {
            link: (inside) => <DeskLink href="/desk/settings">{inside}</DeskLink>,
          })}
    </p>
  )
}
