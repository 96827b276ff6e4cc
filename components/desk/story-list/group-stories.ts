import type { DeskListItem } from '#domain/article/desk-views.ts'

export type StoryGroup = { key: StoryGroupKey; stories: readonly DeskListItem[] }
type Sorted = Pick<DeskListItem, 'status' | 'hasChangesNotOut' | 'embargoUntil' | 'dueAt' | 'id'>

const KEYS = ['late', 'desk', 'next', 'out', 'withdrawn'] as const
export type StoryGroupKey = (typeof KEYS)[number]

function groupOf(story: Sorted, now: number): StoryGroupKey {
  if (story.status === 'scheduled') return 'next'
  if (story.status === 'withdrawn') return 'withdrawn'
  if (story.status === 'published') return story.hasChangesNotOut ? 'desk' : 'out'
  // A story held only by its embargo is finished.
  const isHeld = story.status === 'in-review' && story.embargoUntil !== null && story.embargoUntil > now
  return isHeld ? 'next' : 'desk'
}

const releasedAt = (story: Sorted): number => story.dueAt ?? story.embargoUntil ?? Number.MAX_SAFE_INTEGER

/**
 * Groups stories by what they wait for, keeping their order; the group of next publications is sorted by time. `late`
 * stories come first and are left out of the other groups. Empty groups are omitted. `now` in ms UTC.
 */
export function groupStories(stories: readonly DeskListItem[], late: DeskListItem[], now: number): StoryGroup[] {
  const isLate = new Set(late.map((story) => story.id))
  const rest = stories.filter((story) => !isLate.has(story.id))
  const groups = KEYS.map((key) => {
    const own = key === 'late' ? late : rest.filter((story) => groupOf(story, now) === key)
    return { key, stories: key === 'next' ? own.toSorted((a, b) => releasedAt(a) - releasedAt(b)) : own }
  })
  return groups.filter((group) => group.stories.length > 0)
}
