import { useRef } from 'react'
import { slotKey } from '#components/desk/planning/plan-slot.tsx'
import { type Moment, plannedOf, sayNotMoved, useMove } from '#components/desk/planning/use-move.ts'
import type { PlannedStory } from '#domain/article/planning/plan-views.ts'

/**
 * Shifts a story's time, with moves queued one after another: a repeated key press starts from where the pending move
 * will leave the story. Returns its new time (ms UTC), or null for a story without a time that can move.
 */
export function useShift(): (story: PlannedStory, to: (at: number) => number) => number | null {
  const move = useMove()
  const moves = useRef(Promise.resolve())
  /** The pending moves of a story: the time after the last of them, and how many there are. */
  const going = useRef<{ key: string; at: number; left: number } | null>(null)

  return (story, to) => {
    const key = slotKey(story)
    const before = going.current?.key === key ? going.current : null
    const from = atTime(story, before?.at ?? story.at)
    const moment = momentAt(from, to(from.at))
    if (!moment) return null
    going.current = { key, at: moment.at, left: (before?.left ?? 0) + 1 }
    moves.current = moves.current.then(async () => {
      // A failed move must not block the queue.
      const isMoved = await move(plannedOf(from), moment, false).then(() => true, sayNotMoved)
      const now = going.current
      if (now?.key === key) going.current = now.left > 1 && isMoved ? { ...now, left: now.left - 1 } : null
    })
    return moment.at
  }
}

/** Returns a story as it will be at another time. */
const atTime = (story: PlannedStory, at: number): PlannedStory => ({
  ...story,
  at,
  ...(story.kind === 'wanted' && story.assignedTo && { assignedTo: { ...story.assignedTo, wantedAt: at } }),
})

/** Null for a story with only an embargo, which is changed in the story itself. */
function momentAt(story: PlannedStory, at: number): Exclude<Moment, { kind: 'none' }> | null {
  if (story.kind === 'scheduled') return { kind: 'scheduled', at }
  if (story.kind === 'wanted' && story.assignedTo) return { kind: 'wanted', at, personId: story.assignedTo.id }
  return null
}
