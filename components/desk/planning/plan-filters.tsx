'use client'
import { StateMark } from '#components/desk/parts/state-mark.tsx'
import { useColleagues } from '#components/desk/parts/use-colleagues.ts'
import { useSections } from '#components/desk/story-list/use-stories.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import { planningWords as words } from '#components/desk/words/planning.ts'
import type { PlanStory } from '#domain/article/planning/plan-views.ts'

/** A section's slug, a person's id or `nobody`; empty matches everything. */
export type PlanNarrowing = { section: string; holder: string }
export const EVERYTHING: PlanNarrowing = { section: '', holder: '' }

export function isWithin({ section, holder }: PlanNarrowing, story: PlanStory): boolean {
  const isThere = section === '' || story.sections.some((one) => one.slug === section)
  return isThere && (holder === '' || (story.assignedTo?.id ?? 'nobody') === holder)
}

type Props = { narrowing: PlanNarrowing; onChange: (narrowing: PlanNarrowing) => void }

/** Filters the plan and explains its icons. */
export function PlanFilters({ narrowing, onChange }: Props) {
  const sections = useSections()
  const colleagues = useColleagues()
  return (
    <div className="filters" role="group" aria-label={words.filters}>
      <select
        aria-label={everyScreenWords.section}
        value={narrowing.section}
        onChange={(event) => onChange({ ...narrowing, section: event.target.value })}
      >
        <option value="">{everyScreenWords.allSections}</option>
        {sections.data?.map(({ slug, name }) => (
          <option key={slug} value={slug}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={everyScreenWords.assignedTo}
        value={narrowing.holder}
        onChange={(event) => onChange({ ...narrowing, holder: event.target.value })}
      >
        <option value="">{everyScreenWords.anyone}</option>
        <option value="nobody">{everyScreenWords.unassigned}</option>
        {colleagues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <span className="gap" />
      <span className="row-flex signs">
        <StateMark status="draft" />
        <StateMark status="in-review" />
        <StateMark status="scheduled" />
        <StateMark status="published" />
      </span>
    </div>
  )
}
