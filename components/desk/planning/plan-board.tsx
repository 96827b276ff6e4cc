'use client'
import type { ReactNode } from 'react'
import { toast } from 'sonner'
import { DragBoard } from '#components/desk/drag/drag-board.tsx'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { daysBetween, shiftDays, todayIn } from '#components/desk/planning/plan-days.ts'
import { isTimed } from '#components/desk/planning/plan-slot.tsx'
import { plannedOf } from '#components/desk/planning/planned-of.ts'
import { useMove } from '#components/desk/planning/use-move.ts'
import { useShift } from '#components/desk/planning/use-shift.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'

/** Drop target that removes a story's time. */
export const NO_TIME = 'no-time'

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
  const untime = async (story: PlannedStory) => {
    const refused = await move(plannedOf(story), { kind: 'none' }, false)
    if (refused !== null) toast.error(refused)
  }
  const drop = (story: PlannedStory | PlanStory, target: string) => {
    if (target === NO_TIME) {
      if (isTimed(story)) void untime(story)
      return
    }
    if (!isTimed(story)) return onUntimed(story, target)
    const days = daysBetween(todayIn(paper.zone, story.at), target)
    if (days !== 0) shiftStory(story, (at) => shiftDays(paper.zone, at, days))
  }
  return (
    <DragBoard
      id="plan"
      onDrop={drop}
      overlay={(story: PlannedStory | PlanStory) => (
        <p className={`slotline lifted ${story.sections[0]?.accent ?? ''}`}>
          <span className="h">{story.headline || everyScreenWords.untitled}</span>
        </p>
      )}
    >
      {children}
    </DragBoard>
  )
}
