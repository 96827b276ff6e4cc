import { ChevronLeft, ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { offsetName, visibleDays, weekNumber } from '#components/desk/planning/plan-days.ts'
import { planningWords as words } from '#components/desk/words/planning.ts'

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
  const days = visibleDays(paper.zone, date, view)
  const offsets = [days[0]?.from ?? 0, (days.at(-1)?.to ?? 1) - 1].map((at) => offsetName(paper.zone, at))
  return (
    <div className="bar">
      <h1>{words.title}</h1>
      <span className="hint hide-s">
        {words.week(weekNumber(date))}, {words.offsets([...new Set(offsets)])}
      </span>
      <span className="gap" />
      <span className="row-flex">
        <IconButton icon={ChevronLeft} label={words.previous[view]} keys="←" onClick={() => onTurn(-1)} />
        <button type="button" className="btn s" aria-current={isNow ? 'date' : undefined} onClick={() => onTurn(null)}>
          {words.current[view]} <kbd aria-hidden="true">T</kbd>
        </button>
        <IconButton icon={ChevronRight} label={words.next[view]} keys="→" onClick={() => onTurn(1)} />
      </span>
      <Segmented
        label={words.view}
        value={view}
        choices={[
          { value: 'day', name: words.views.day },
          { value: 'week', name: words.views.week },
        ]}
        onChoose={onView}
      />
      {clock}
    </div>
  )
}
