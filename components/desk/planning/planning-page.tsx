'use client'
import { useQuery } from '@tanstack/react-query'
import { Scissors } from 'lucide-react'
import { useRouter, useSearchParams } from 'next/navigation'
import { useRef, useState } from 'react'
import { PageBody } from '#components/desk/parts/bar/page-body.tsx'
import { ButtonLink } from '#components/desk/parts/button/button-link.tsx'
import { Empty } from '#components/desk/parts/feedback/empty.tsx'
import { Notice } from '#components/desk/parts/feedback/notice.tsx'
import { Skeleton } from '#components/desk/parts/feedback/skeleton.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { ReadingTrouble } from '#components/desk/parts/reading-trouble.tsx'
import { longDay } from '#components/desk/parts/times.ts'
import { useNow } from '#components/desk/parts/use-now.ts'
import { MoveDialog } from '#components/desk/planning/move-dialog.tsx'
import { PlanBar } from '#components/desk/planning/plan-bar.tsx'
import { PlanBoard } from '#components/desk/planning/plan-board.tsx'
import { PlanDay } from '#components/desk/planning/plan-day.tsx'
import { isDate, morningOf, planLabel, shiftDate, todayIn, visibleDays } from '#components/desk/planning/plan-days.ts'
import { EVERYTHING, isWithin, PlanFilters, type PlanNarrowing } from '#components/desk/planning/plan-filters.tsx'
import { UntimedTray } from '#components/desk/planning/untimed-tray.tsx'
import { plannedOf } from '#components/desk/planning/use-move.ts'
import { usePlanKeys } from '#components/desk/planning/use-plan-keys.ts'
import { planningQueries } from '#components/desk/queries/planning-queries.ts'
import type { Plan, PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'

const MINUTE_MS = 60_000
const WEEK =
  'overflow-x-auto not-narrow:grid-cols-[repeat(7,minmax(8rem,1fr))] not-narrow:*:min-h-136 not-narrow:*:border-e not-narrow:*:border-rule'
/** In one column, the day view has what is past of this week. */
const THIS_WEEK = 'narrow:*:data-past:hidden'

/** The planning page: stories by week or day. Nothing is rendered on the server, where it may be a different day. */
export function PlanningPage() {
  const now = useNow(MINUTE_MS)
  return now === null ? <Loading /> : <Planning now={now} />
}

const Loading = () => (
  <div aria-busy="true">
    <PageBody>
      <Skeleton label={t('Loading the plan')} />
    </PageBody>
  </div>
)

function Planning({ now }: { now: number }) {
  const router = useRouter()
  const query = useSearchParams()
  const { paper } = useNewsroom()
  const asked = query.get('day')
  const date = isDate(asked) ? asked : todayIn(paper.zone, now)
  const view = query.get('view') === 'day' ? 'day' : 'week'
  const show = (day: string, as: 'week' | 'day') =>
    router.push(`/desk/planning?day=${day}${as === 'day' ? '&view=day' : ''}` as never)
  const turn = (by: 1 | -1 | null) => {
    if (by === null) router.push(`/desk/planning${view === 'day' ? '?view=day' : ''}` as never)
    else show(shiftDate(date, view === 'week' ? 7 * by : by), view)
  }

  const days = visibleDays(paper.zone, date, view)
  const plan = useQuery(planningQueries.between(days[0]?.from ?? 0, days.at(-1)?.to ?? 0))
  const [narrowing, setNarrowing] = useState<PlanNarrowing>(EVERYTHING)
  const [moving, setMoving] = useState<{ story: PlanStory | PlannedStory; suggested?: number } | null>(null)
  const ask = (story: PlanStory | PlannedStory) => setMoving({ story })
  const region = useRef<HTMLDivElement>(null)
  usePlanKeys({ plan: plan.data, days, region, onTurn: turn, onDate: (day) => show(day, view), onMove: ask })
  const isNow = days.some((day) => now >= day.from && now < day.to)
  return (
    <>
      <PlanBar {...{ days, date, view, isNow }} onTurn={turn} onView={(as) => show(date, as)} />
      <PlanFilters narrowing={narrowing} onChange={setNarrowing} />
      <ReadingTrouble what={t('The plan', {}, 'calendar')} of={plan} />
      {plan.data?.isCut && (
        <Notice tone="plain" icon={Scissors}>
          <b>{t('Too many stories to show.')}</b>{' '}
          {t('These are the first 1,000; switch to the day view to see the rest.')}
        </Notice>
      )}
      <div ref={region} className="flex flex-1 flex-col">
        {plan.isPending && <Loading />}
        {plan.data && (
          <PlanBoard onUntimed={(story, on) => setMoving({ story, suggested: morningOf(paper.zone, on, now) })}>
            <Days {...{ days, now, isNow }} plan={narrowed(plan.data, narrowing)} onMove={ask} />
          </PlanBoard>
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

const narrowed = (plan: Plan, narrowing: PlanNarrowing): Plan => ({
  ...plan,
  items: plan.items.filter((story) => isWithin(narrowing, story)),
  untimed: plan.untimed.filter((story) => isWithin(narrowing, story)),
})

type DaysProps = {
  plan: Plan
  days: ReturnType<typeof visibleDays>
  now: number
  isNow: boolean
  onMove: (story: PlanStory | PlannedStory) => void
}

/** The days side by side, and the stories without a time under them. */
function Days({ plan, days, now, isNow, onMove }: DaysProps) {
  const { paper } = useNewsroom()
  return (
    <>
      <div
        className={`grid flex-1 focus-visible:-outline-offset-2 ${days.length > 1 ? WEEK : ''} ${isNow ? THIS_WEEK : ''}`}
        role="region"
        aria-label={planLabel(paper, days)}
        // The region may scroll horizontally.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        {days.map((day) => (
          <PlanDay
            key={day.date}
            day={day}
            now={now}
            stories={plan.items.filter((story) => story.at >= day.from && story.at < day.to)}
            topics={plan.topics.filter(({ at }) => at >= day.from && at < day.to)}
            onMove={onMove}
          />
        ))}
      </div>
      {plan.items.length === 0 && !isNow && (
        <Empty
          title={t('Nothing planned from {day}.', { day: longDay(paper, days[0]?.from ?? 0) })}
          how={t('To set a time, press P on any story, here or in the story list.')}
          act={<ButtonLink href="/desk?view=all">{t('Choose a story')}</ButtonLink>}
        />
      )}
      <UntimedTray stories={plan.untimed} hasMore={plan.hasMoreUntimed} onMove={onMove} />
    </>
  )
}
