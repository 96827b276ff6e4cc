'use client'
import { useQuery } from '@tanstack/react-query'
import { Filters } from '#components/desk/parts/bar/filters.tsx'
import { SMALL_CONTROL } from '#components/desk/parts/field/control-look.ts'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { sectionQueries } from '#components/desk/queries/section-queries.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { planningWords as words } from '#components/desk/words/planning.ts'
import type { PlanStory } from '#domain/article/planning/plan-views.ts'

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
  const choices = {
    section: [['', everyScreenWords.allSections], ...(sections.data ?? []).map(({ slug, name }) => [slug, name])],
    holder: [
      ['', everyScreenWords.anyone],
      ['nobody', everyScreenWords.unassigned],
      ...colleagues.map(({ id, name }) => [id, name]),
    ],
  }
  return (
    <Filters label={words.filters}>
      {(['section', 'holder'] as const).map((by) => (
        <select
          key={by}
          className={SMALL_CONTROL}
          aria-label={by === 'section' ? everyScreenWords.section : everyScreenWords.assignedTo}
          value={narrowing[by]}
          onChange={(event) => onChange({ ...narrowing, [by]: event.target.value })}
        >
          {choices[by].map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      ))}
      <span className="ms-auto flex flex-wrap items-center gap-2 *:text-xs">
        {STATES.map((status) => (
          <StateMark key={status} status={status} />
        ))}
      </span>
    </Filters>
  )
}
