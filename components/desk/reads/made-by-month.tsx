'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { PagePart } from '#components/desk/parts/bar/page-part.tsx'
import { HINT } from '#components/desk/parts/field/control-look.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { StoryLink } from '#components/desk/parts/story-link.tsx'
import { monthName } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { readQueries } from '#components/desk/queries/read-queries.ts'
import { madeByName } from '#domain/article/fields/made-by.ts'
import { dateIn } from '#domain/article/planning/zone.ts'
import { t } from '#domain/messages/t.ts'

const MONTHS = 24

/** The newest months, to choose from, by the newest: `2026-11`. */
function monthsUntil(newest: string): { value: string; name: string }[] {
  const [year = 0, month = 0] = newest.split('-').map(Number)
  return Array.from({ length: MONTHS }, (_, n) => {
    const value = new Date(Date.UTC(year, month - 1 - n, 1)).toISOString().slice(0, 7)
    return { value, name: monthName(value) }
  })
}

/** Counts the stories of a month by who or what made them, and lists those in which an AI tool took part. */
export function MadeByMonth() {
  const { paper, said } = useNewsroom()
  const now = useNow(3_600_000)
  const [chosen, setMonth] = useState<string | null>(null)
  const newest = now === null ? '' : dateIn(paper.zone, now).slice(0, 7)
  const month = chosen ?? newest
  const query = useQuery(readQueries.madeBy(month))
  const { data } = query
  return (
    <div className="mt-10 max-w-288">
      <PagePart title={t('Who or what made it')}>
        <FilterSelect
          label={t('Month')}
          value={month}
          choices={newest === '' ? [] : monthsUntil(newest)}
          onChoose={setMonth}
        />
        <ReadingTrouble what={t('The report')} of={query} />
        {data && (
          <p>
            {t(
              '{people, plural, one {# story by people} other {# stories by people}}, {assisted, number} with the help of an AI tool, {generated, number} made by one.',
              { people: data.people, assisted: data.assisted, generated: data.generated },
            )}
          </p>
        )}
        <ul className="w-full border-t-2 border-ink empty:hidden">
          {data?.stories.map(({ id, headline, publishedAt, reviewer, ...made }) => (
            <li key={id} className="border-b border-rule py-3">
              <StoryLink className="font-serif font-semibold" id={id} headline={headline} />
              <p className={HINT}>
                {madeByName(made)} · {t('published {time}', { time: said(publishedAt) }, 'of a story')}
                {reviewer !== '' && ` · ${reviewer}`}
              </p>
            </li>
          ))}
        </ul>
      </PagePart>
    </div>
  )
}
