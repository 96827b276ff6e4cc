'use client'
import { useRouter, useSearchParams } from 'next/navigation'
import { useRef, useState } from 'react'
import { Clock } from '#components/desk/parts/clock.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { useNow } from '#components/desk/parts/use-now.ts'
import { MoveDialog } from '#components/desk/planning/move-dialog.tsx'
import { PlanBar } from '#components/desk/planning/plan-bar.tsx'
import { PlanBoard } from '#components/desk/planning/plan-board.tsx'
import { PlanDay } from '#components/desk/planning/plan-day.tsx'
import { isDate, morningOf, shiftDate, todayIn, visibleDays } from '#components/desk/planning/plan-days.ts'
import { EVERYTHING, isWithin, PlanFilters, type PlanNarrowing } from '#components/desk/planning/plan-filters.tsx'
import { CutShort, NothingPlanned, PlanLoading } from '#components/desk/planning/plan-states.tsx'
import { plannedOf } from '#components/desk/planning/planned-of.ts'
import { UntimedTray } from '#components/desk/planning/untimed-tray.tsx'
import { usePlanKeys } from '#components/desk/planning/use-plan-keys.ts'
import { usePlan } from '#components/desk/planning/use-plan.ts'
import { weekLabel } from '#components/desk/planning/week-label.ts'
import { planningWords as words } from '#components/desk/words/planning.ts'
import type { PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'

const MINUTE_MS = 60_000

/** The planning page: stories by week or day. Nothing is rendered on the server, where it may be a different day. */
export function PlanningPage() {
  const now = useNow(MINUTE_MS)
  return now === null ? <PlanLoading /> : <Planning now={now} />
}

function Planning({ now }: { now: number }) {
  const router = useRouter()
  const query = useSearchParams()
  const { paper } = useNewsroom()
  const today = todayIn(paper.zone, now)
  const asked = query.get('day')
  const date = isDate(asked) ? asked : today
  const view = query.get('view') === 'day' ? 'day' : 'week'
  const show = (day: string, as: 'week' | 'day') =>
    router.push(`/desk/planning?day=${day}${as === 'day' ? '&view=day' : ''}` as never)
  const turn = (by: 1 | -1 | null) => {
    if (by === null) router.push(`/desk/planning${view === 'day' ? '?view=day' : ''}` as never)
    else show(shiftDate(date, view === 'week' ? 7 * by : by), view)
  }

  const days = visibleDays(paper.zone, date, view)
  const plan = usePlan(days)
  const [narrowing, setNarrowing] = useState<PlanNarrowing>(EVERYTHING)
  const [moving, setMoving] = useState<{ story: PlanStory | PlannedStory; suggested?: number } | null>(null)
  const ask = (story: PlanStory | PlannedStory) => setMoving({ story })
  const region = useRef<HTMLDivElement>(null)
  usePlanKeys({ plan: plan.data, days, region, onTurn: turn, onDate: (day) => show(day, view), onMove: ask })
  const items = plan.data?.items.filter((story) => isWithin(narrowing, story)) ?? []
  const untimed = plan.data?.untimed.filter((story) => isWithin(narrowing, story)) ?? []
  const isNow = days.some((day) => now >= day.from && now < day.to)
  return (
    <>
      <PlanBar date={date} view={view} isNow={isNow} onTurn={turn} onView={(as) => show(date, as)} clock={<Clock />} />
      <PlanFilters narrowing={narrowing} onChange={setNarrowing} />
      <ReadingTrouble
        what={words.plan}
        error={plan.error}
        hasOld={plan.data !== undefined}
        onRetry={() => void plan.refetch()}
      />
      {plan.data?.isCut && <CutShort />}
      <div ref={region} className="plan">
        {plan.isPending ? (
          <PlanLoading />
        ) : (
          plan.data && (
            <PlanBoard onUntimed={(story, on) => setMoving({ story, suggested: morningOf(paper.zone, on, now) })}>
              <div
                className={`week ${view === 'day' ? 'one' : ''}${isNow ? ' now' : ''}`}
                role="region"
                aria-label={weekLabel(paper, days)}
                // The region may scroll horizontally.
                // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
                tabIndex={0}
              >
                {days.map((day) => (
                  <PlanDay
                    key={day.date}
                    day={day}
                    now={now}
                    stories={items.filter((story) => story.at >= day.from && story.at < day.to)}
                    topics={plan.data.topics.filter(({ at }) => at >= day.from && at < day.to)}
                    onMove={ask}
                  />
                ))}
              </div>
              {items.length === 0 && !isNow && <NothingPlanned from={days[0]?.from ?? 0} />}
              <UntimedTray stories={untimed} hasMore={plan.data.hasMoreUntimed} onMove={ask} />
            </PlanBoard>
          )
        )}
      </div>
      {moving && (
        <MoveDialog
          story={plannedOf(moving.story)}
          isPublished={moving.story.status === 'published'}
          suggested={moving.suggested}
          onClose={() => setMoving(null)}
        />
      )}
    </>
  )
}
