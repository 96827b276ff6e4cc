import { isTimed } from '#components/desk/planning/plan-slot.tsx'
import type { Planned } from '#components/desk/planning/use-move.ts'
import type { PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'

/** Picks the fields of a story that a move needs. */
export const plannedOf = (story: PlanStory | PlannedStory): Planned => ({
  id: story.id,
  version: story.version,
  headline: story.headline,
  assignedTo: story.assignedTo,
  scheduled: isTimed(story) && story.kind === 'scheduled' ? story.at : null,
})
