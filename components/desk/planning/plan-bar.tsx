import { ChevronLeft, ChevronRight } from 'lucide-react'
import { Bar } from '#components/desk/parts/bar/bar.tsx'
import { Button } from '#components/desk/parts/button/button.tsx'
import { IconButton } from '#components/desk/parts/button/icon-button.tsx'
import { Clock } from '#components/desk/parts/clock.tsx'
import { Segmented } from '#components/desk/parts/field/segmented.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { offsetsOf, type PlanDay, weekNumber } from '#components/desk/planning/plan-days.ts'
import { msg, t } from '#domain/messages/t.ts'

const PREVIOUS = { week: msg('Previous week'), day: msg('Previous day') }
const CURRENT = { week: msg('This week'), day: msg('Today') }
const NEXT = { week: msg('Next week'), day: msg('Next day') }
const VIEWS = { day: msg('Day'), week: msg('Week') }

type View = 'week' | 'day'
type Props = {
  days: readonly PlanDay[]
  date: string
  view: View
  isNow: boolean
  onTurn: (by: 1 | -1 | null) => void
  onView: (view: View) => void
}

export function PlanBar({ days, date, view, isNow, onTurn, onView }: Props) {
  const { paper } = useNewsroom()
  return (
    <Bar
      title={t('Planning')}
      hint={t('Week {n}, {offsets}', { n: weekNumber(date), offsets: offsetsOf(paper.zone, days) })}
    >
      <span className="flex flex-wrap items-center gap-2">
        <IconButton icon={ChevronLeft} label={t(PREVIOUS[view])} keys="←" onClick={() => onTurn(-1)} />
        <Button size="small" keys="T" aria-current={isNow ? 'date' : undefined} onClick={() => onTurn(null)}>
          {t(CURRENT[view])}
        </Button>
        <IconButton icon={ChevronRight} label={t(NEXT[view])} keys="→" onClick={() => onTurn(1)} />
      </span>
      <Segmented
        label={t('View', {}, 'of the plan: a day or a week')}
        value={view}
        choices={(['day', 'week'] as const).map((value) => ({ value, name: t(VIEWS[value]) }))}
        onChoose={onView}
      />
      <Clock />
    </Bar>
  )
}
