'use client'
import { useQuery } from '@tanstack/react-query'
import { FilterSelect } from '#components/desk/parts/bar/filter-select.tsx'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { sectionQueries } from '#components/desk/queries/section-queries.ts'
import type { PlanStory } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'

/** A section's slug, a person's id or `nobody`; empty matches everything. */
export type PlanNarrowing = { section: string; holder: string }
export const EVERYTHING: PlanNarrowing = { section: '', holder: '' }
const STATES = ['draft', 'in-review', 'scheduled', 'published'] as const

export function isWithin({ section, holder }: PlanNarrowing, story: PlanStory): boolean {
  const isThere = section === '' || story.sections.some((one) => one.slug === section)
  return isThere && (holder === '' || (story.assignedTo?.id ?? 'nobody') === holder)
}

type Props = { narrowing: PlanNarrowing; onChange: (narrowing: PlanNarrowing) => void }

/** Filters the plan and explains its icons. */
export function PlanFilters({ narrowing, onChange }: Props) {
  const sections = useQuery(sectionQueries.every())
  const colleagues = useColleagues()
  return (
    <Filters label={t('Show')}>
      <FilterSelect
        label={t('Section')}
        value={narrowing.section}
        all={t('All sections')}
        choices={(sections.data ?? []).map(({ slug, name }) => ({ value: slug, name }))}
        onChoose={(section) => onChange({ ...narrowing, section })}
      />
      <FilterSelect
        label={t('Assigned to')}
        value={narrowing.holder}
        choices={[
          { value: '', name: t('Anyone') },
          { value: 'nobody', name: t('Unassigned') },
          ...colleagues.map(({ id, name }) => ({ value: id, name })),
        ]}
        onChoose={(holder) => onChange({ ...narrowing, holder })}
      />
      <span className="ms-auto flex flex-wrap items-center gap-2 *:text-xs">
        {STATES.map((status) => (
          <StateMark key={status} status={status} />
        ))}
      </span>
    </Filters>
  )
}
