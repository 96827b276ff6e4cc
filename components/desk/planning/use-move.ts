import { useQueryClient } from '@tanstack/react-query'
import { toast } from 'sonner'
import { ApiProblem, api } from '#components/desk/api.ts'
import { nameOfStory } from '#components/desk/parts/name-of-story.ts'
import { useNewsroom } from '#components/desk/parts/newsroom.tsx'
import { toastWithUndo } from '#components/desk/parts/undo-toast.tsx'
import { isTimed } from '#components/desk/planning/plan-slot.tsx'
import type { PlannedStory, PlanStory } from '#domain/article/planning/plan-views.ts'
import { t } from '#domain/messages/t.ts'

/** The time of a story: scheduled publication, or due time and assignee, or none. Times in ms UTC. */
export type Moment =
  | { kind: 'scheduled'; at: number }
  | { kind: 'wanted'; at: number; personId: string }
  | { kind: 'none' }

/** The fields of a story that a move needs; `scheduled` is its scheduled publication, ms UTC. */
export type Planned = Pick<PlanStory, 'id' | 'version' | 'headline' | 'assignedTo'> & { scheduled: number | null }

export const plannedOf = (story: PlanStory | PlannedStory): Planned => ({
  id: story.id,
  version: story.version,
  headline: story.headline,
  assignedTo: story.assignedTo,
  scheduled: isTimed(story) && story.kind === 'scheduled' ? story.at : null,
})

export const momentOf = ({ scheduled, assignedTo }: Planned): Moment => {
  if (scheduled !== null) return { kind: 'scheduled', at: scheduled }
  if (assignedTo?.wantedAt != null) return { kind: 'wanted', at: assignedTo.wantedAt, personId: assignedTo.id }
  return { kind: 'none' }
}

async function put(story: Planned, to: Moment): Promise<void> {
  const path = `/api/articles/${story.id}` as const
  if (to.kind === 'scheduled') {
    // A story that is already scheduled keeps its frozen text; otherwise the current version is frozen now.
    if (story.scheduled !== null) await api.send('PUT', `${path}/publication`, { at: to.at })
    else await api.send('POST', `${path}/publication`, { version: story.version, kind: 'update', at: to.at })
    return
  }
  if (story.scheduled !== null) await api.send('DELETE', `${path}/publication`)
  if (to.kind === 'wanted') {
    await api.send('PUT', `${path}/assignment`, { personId: to.personId, wantedAt: to.at })
  } else if (story.assignedTo && story.scheduled === null) {
    await api.send('PUT', `${path}/assignment`, { personId: story.assignedTo.id, wantedAt: null })
  }
}

/** Says in a toast why a story was not moved. */
export const sayNotMoved = (error: unknown): void => {
  toast.error(error instanceof ApiProblem ? error.title : t('The time was not changed. Try again in a moment.'))
}

/** Moves a story to another time and offers to undo it. Rejects with a refusal. */
export function useMove(): (story: Planned, to: Moment, takesFocus?: boolean) => Promise<void> {
  const client = useQueryClient()
  const { said } = useNewsroom()
  // The next move needs the versions that this one produced.
  const move = (story: Planned, to: Moment) => put(story, to).finally(() => client.invalidateQueries())
  const moved = (headline: string, to: Moment) => {
    if (to.kind === 'none') return t('“{headline}” no longer has a time.', { headline })
    const values = { headline, time: said(to.at) }
    return to.kind === 'scheduled'
      ? t('“{headline}” is scheduled for {time}.', values)
      : t('“{headline}” is due {time}.', values)
  }
  return async (story, to, takesFocus = true) => {
    await move(story, to)
    const after: Planned = { ...story, scheduled: to.kind === 'scheduled' ? to.at : null }
    const undo = () =>
      move(after, momentOf(story)).then(() => toast.success(t('The previous time is restored.')), sayNotMoved)
    toastWithUndo(moved(nameOfStory(story.headline), to), () => void undo(), takesFocus)
  }
}
