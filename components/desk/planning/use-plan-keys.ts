import { type RefObject, useEffect, useRef } from 'react'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { type PlanDay, shiftDays, todayIn } from '#components/desk/planning/plan-days.ts'
import { isMovable, isTimed, slotKey } from '#components/desk/planning/plan-slot.tsx'
import { useShift } from '#components/desk/planning/use-shift.ts'
import { useKeys } from '#components/desk/shell/use-keys.ts'
import type { Plan, PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'

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
  const slots = () => [...(region.current?.querySelectorAll<HTMLElement>('[data-slot]') ?? [])]
  const focused = () => slots().find((slot) => slot.contains(document.activeElement))
  const storyAt = (slot: HTMLElement | undefined) =>
    slot && [...(plan?.items ?? []), ...(plan?.untimed ?? [])].find((one) => slotKey(one) === slot.dataset['slot'])
  const go = (step: 1 | -1) => {
    const all = slots()
    const now = focused()
    const at = now ? all.indexOf(now) + step : 0
    all[Math.min(Math.max(at, 0), all.length - 1)]?.querySelector<HTMLElement>('a')?.focus()
  }
  const shift = (to: (at: number) => number) => () => {
    const story = storyAt(focused())
    if (!story || !isTimed(story) || me.role === 'reporter' || !isMovable(story)) return
    const at = shiftStory(story, to)
    if (at === null) return
    follow.current = slotKey(story)
    if (!days.some((day) => at >= day.from && at < day.to)) onDate(todayIn(paper.zone, at))
  }
  useEffect(() => {
    const key = follow.current
    if (key === null) return
    const slot = region.current?.querySelector<HTMLElement>(`[data-slot="${key}"] a`)
    if (slot && document.activeElement === document.body) slot.focus()
  }, [plan, region])
  useKeys({
    arrowleft: () => onTurn(-1),
    arrowright: () => onTurn(1),
    t: () => onTurn(null),
    j: () => go(1),
    k: () => go(-1),
    p: () => {
      const story = storyAt(focused())
      if (story && isMovable(story) && me.role !== 'reporter') onMove(story)
    },
    'alt+arrowleft': shift((at) => shiftDays(paper.zone, at, -1)),
    'alt+arrowright': shift((at) => shiftDays(paper.zone, at, 1)),
    'alt+arrowup': shift((at) => at - STEP_MS),
    'alt+arrowdown': shift((at) => at + STEP_MS),
  })
}
