'use client'
import type { ReactNode } from 'react'
import { DragBoard } from '#components/desk/drag/drag-board.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { daysBetween, shiftDays, todayIn } from '#components/desk/planning/plan-days.ts'
import { isTimed, LiftedSlot } from '#components/desk/planning/plan-slot.tsx'
import { plannedOf, sayNotMoved, useMove } from '#components/desk/planning/use-move.ts'
import { useShift } from '#components/desk/planning/use-shift.ts'
import type { PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'

/** Drop target that removes a story's time. */
export const NO_TIME = 'no-time'
/** The look of a drop target, with `data-over` while something is held over it. */
export const DROP =
  'data-over:bg-hover data-over:outline-2 data-over:-outline-offset-2 data-over:outline-blue data-over:outline-dashed'

type Props = {
  children: ReactNode
  /** Called when a story without a time is dropped on a date; asks for the rest. */
  onUntimed: (story: PlanStory, date: string) => void
}

/**
 * Drag-and-drop context: a story dragged to another day keeps its time of day. The dialog and the shortcuts do the same
 * by keyboard.
 */
export function PlanBoard({ children, onUntimed }: Props) {
  const { paper } = useNewsroom()
  const shiftStory = useShift()
  const move = useMove()
  const drop = (story: PlannedStory | PlanStory, target: string) => {
    if (target === NO_TIME) {
      if (isTimed(story)) void move(plannedOf(story), { kind: 'none' }, false).catch(sayNotMoved)
      return
    }
    if (!isTimed(story)) return onUntimed(story, target)
    const days = daysBetween(todayIn(paper.zone, story.at), target)
    if (days !== 0) shiftStory(story, (at) => shiftDays(paper.zone, at, days))
  }
  return (
    <DragBoard id="plan" onDrop={drop} overlay={(story: PlannedStory | PlanStory) => <LiftedSlot story={story} />}>
      {children}
    </DragBoard>
  )
}
