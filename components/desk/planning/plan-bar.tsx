import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#components/desk/parts/icon-button.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { Segmented } from '#components/desk/parts/segmented.tsx'
import { daysShown, offsetName, weekNumber } from '#components/desk/planning/plan-days.ts'

type View = 'week' | 'day'
type Props = {
  date: string
  view: View
  isNow: boolean
  onTurn: (by: 1 | -1 | null) => void
  onView: (view: View) => void
  clock: ReactNode
}

export function PlanBar({ date, view, isNow, onTurn, onView, clock }: Props) {
  const { paper } = useNewsroom()
  const days = daysShown(paper.zone, date, view)
  const offsets = [days[0]?.from ?? 0, (days.at(-1)?.to ?? 1) - 1].map((at) => offsetName(paper.zone, at))
  const span = view === 'week' ? 'Week' : 'Day'
  return (
    <div className="bar">
      <h1>Planning</h1>
      <span className="hint hide-s">
        Week {weekNumber(date)}, {[...new Set(offsets)].join(', then ')}
      </span>
      <span className="gap" />
      <span className="row-flex">
        <IconButton icon={ChevronLeft} label={`${span} before`} keys="←" onClick={() => onTurn(-1)} />
        <button type="button" className="btn s" aria-current={isNow ? 'date' : undefined} onClick={() => onTurn(null)}>
          {view === 'week' ? 'This week' : 'Today'} <kbd aria-hidden="true">T</kbd>
        </button>
        <IconButton icon={ChevronRight} label={`${span} after`} keys="→" onClick={() => onTurn(1)} />
      </span>
      <Segmented
        label="How much"
        value={view}
        choices={[
          { value: 'day', name: 'Day' },
          { value: 'week', name: 'Week' },
        ]}
        onChoose={onView}
      />
      {clock}
    </div>
  )
}
