import type { DeskListItem } from '#domain/article/desk-views.ts'

export type StoryGroup = { name: string; isLate: boolean; stories: DeskListItem[] }
type Sorted = Pick<DeskListItem, 'status' | 'hasChangesNotOut' | 'embargoUntil' | 'dueAt' | 'id'>

const NAMES = ['Needs a hand', 'On the desk', 'Goes out next', 'Out', 'Withdrawn'] as const

function groupOf(story: Sorted, now: number): (typeof NAMES)[number] {
  if (story.status === 'scheduled') return 'Goes out next'
  if (story.status === 'withdrawn') return 'Withdrawn'
  if (story.status === 'published') return story.hasChangesNotOut ? 'On the desk' : 'Out'
  // A story held only by its embargo is finished.
  const isHeld = story.status === 'in-review' && story.embargoUntil !== null && story.embargoUntil > now
  return isHeld ? 'Goes out next' : 'On the desk'
}

const outAt = (story: Sorted): number => story.dueAt ?? story.embargoUntil ?? Number.MAX_SAFE_INTEGER

/**
 * Groups stories by what they wait for, keeping their order; the group of next publications is sorted by time. `late`
 * stories come first and are left out of the other groups. Empty groups are omitted. `now` in ms UTC.
 */
export function groupStories(
  stories: DeskListItem[],
  late: DeskListItem[],
  { now, isToday }: { now: number; isToday: boolean },
): StoryGroup[] {
  const isLate = new Set(late.map((story) => story.id))
  const rest = stories.filter((story) => !isLate.has(story.id))
  const groups = NAMES.map((name) => {
    const own = name === 'Needs a hand' ? late : rest.filter((story) => groupOf(story, now) === name)
    return {
      name: name === 'Out' && isToday ? 'Out since midnight' : name,
      isLate: name === 'Needs a hand',
      stories: name === 'Goes out next' ? own.toSorted((a, b) => outAt(a) - outAt(b)) : own,
    }
  })
  return groups.filter((group) => group.stories.length > 0)
}
