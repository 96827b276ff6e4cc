'use client'
import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core'
import { type ReactNode, useState } from 'react'
import { toast } from 'sonner'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { daysBetween, shiftDays, todayIn } from '#components/desk/planning/plan-days.ts'
import { isTimed } from '#components/desk/planning/plan-slot.tsx'
import { plannedOf } from '#components/desk/planning/planned-of.ts'
import { useMove } from '#components/desk/planning/use-move.ts'
import { useShift } from '#components/desk/planning/use-shift.ts'
import { everyScreenWords } from '#components/desk/words/every-screen.ts'
import type { PlannedStory, PlanStory } from '#domain/article/plan-views.ts'

/** Drop target that removes a story's time. */
export const NO_TIME = 'no-time'

type Props = {
  children: ReactNode
  /** Called when a story without a time is dropped on a date; asks for the rest. */
  onUntimed: (story: PlanStory, date: string) => void
}

/**
 * Drag-and-drop context: a story dragged to another day keeps its time of day. The dialog and the shortcuts do the same
 * by keyboard, so dnd-kit's own keys and announcements are off.
 */
export function PlanBoard({ children, onUntimed }: Props) {
  const { paper } = useNewsroom()
  const shiftStory = useShift()
  const move = useMove()
  const [dragged, setDragged] = useState<PlannedStory | PlanStory | null>(null)
  const sensors = useSensors(
    // Neither a click nor a scrolling finger starts a drag.
    useSensor(MouseSensor, { activationConstraint: { distance: 6 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 250, tolerance: 8 } }),
  )
  const untime = async (story: PlannedStory) => {
    const refused = await move(plannedOf(story), { kind: 'none' }, false)
    if (refused !== null) toast.error(refused)
  }
  const drop = ({ active, over }: DragEndEvent) => {
    setDragged(null)
    const story = active.data.current?.['story'] as PlannedStory | PlanStory
    if (!over) return
    if (over.id === NO_TIME) {
      if (isTimed(story)) void untime(story)
      return
    }
    const date = String(over.id)
    if (!isTimed(story)) return onUntimed(story, date)
    const days = daysBetween(todayIn(paper.zone, story.at), date)
    if (days !== 0) shiftStory(story, (at) => shiftDays(paper.zone, at, days))
  }
  return (
    <DndContext
      id="plan"
      sensors={sensors}
      accessibility={{ screenReaderInstructions: { draggable: '' }, announcements: SILENT }}
      onDragStart={({ active }) => setDragged(active.data.current?.['story'] as PlannedStory | PlanStory)}
      onDragCancel={() => setDragged(null)}
      onDragEnd={drop}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged && (
          <p className={`slotline lifted ${dragged.sections[0]?.accent ?? ''}`}>
            <span className="h">{dragged.headline || everyScreenWords.untitled}</span>
          </p>
        )}
      </DragOverlay>
    </DndContext>
  )
}

const nothing = () => undefined
const SILENT = { onDragStart: nothing, onDragOver: nothing, onDragEnd: nothing, onDragCancel: nothing }
