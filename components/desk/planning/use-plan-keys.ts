import { type RefObject, useEffect, useRef } from 'react'
import { useRowKeys } from '#components/desk/parts/list/use-row-keys.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { type PlanDay, shiftDays, todayIn } from '#components/desk/planning/plan-days.ts'
import { isMovable, isTimed, slotKey } from '#components/desk/planning/plan-slot.tsx'
import { useShift } from '#components/desk/planning/use-shift.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import type { Plan, PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'
import { isSpokenToLeft } from '#domain/messages/spoken.ts'

const STEP_MS = 15 * 60_000

type Keys = {
  plan: Plan | undefined
  /** The days on the page. */
  days: readonly PlanDay[]
  region: RefObject<HTMLElement | null>
  /** Number of weeks or days to page by; null returns to today. */
  onTurn: (by: 1 | -1 | null) => void
  /** Shows another date, such as `2026-11-30`: that of a story which was moved off the page. */
  onDate: (date: string) => void
  onMove: (story: PlanStory | PlannedStory) => void
}

/**
 * Shortcuts of the planning page: arrows page, T is today, J and K move between stories, P opens the dialog; Alt with
 * arrows moves the focused story by a day or a quarter of an hour, and the page follows it.
 */
export function usePlanKeys({ plan, days, region, onTurn, onDate, onMove }: Keys): void {
  const { me, paper } = useNewsroom()
  const shiftStory = useShift()
  const follow = useRef<string | null>(null)
  const focused = () => {
    const slot = document.activeElement?.closest('[data-row]')?.getAttribute('data-row')
    return [...(plan?.items ?? []), ...(plan?.untimed ?? [])].find((one) => slotKey(one) === slot)
  }
  const shift = (to: (at: number) => number) => () => {
    const story = focused()
    if (!story || !isTimed(story) || me.role === 'reporter' || !isMovable(story)) return
    const at = shiftStory(story, to)
    if (at === null) return
    follow.current = slotKey(story)
    if (!days.some((day) => at >= day.from && at < day.to)) onDate(todayIn(paper.zone, at))
  }
  useEffect(() => {
    const key = follow.current
    if (key === null) return
    const slot = region.current?.querySelector<HTMLElement>(`[data-row="${key}"] a`)
    if (slot && document.activeElement === document.body) slot.focus()
  }, [plan, region])
  useRowKeys(region, [], undefined, true)
  const [earlier, later] = isSpokenToLeft()
    ? (['arrowright', 'arrowleft'] as const)
    : (['arrowleft', 'arrowright'] as const)
  useKeys({
    [earlier]: () => onTurn(-1),
    [later]: () => onTurn(1),
    t: () => onTurn(null),
    p: () => {
      const story = focused()
      if (story && isMovable(story) && me.role !== 'reporter') onMove(story)
    },
    [`alt+${earlier}`]: shift((at) => shiftDays(paper.zone, at, -1)),
    [`alt+${later}`]: shift((at) => shiftDays(paper.zone, at, 1)),
    'alt+arrowup': shift((at) => at - STEP_MS),
    'alt+arrowdown': shift((at) => at + STEP_MS),
  })
}
