import type { DeskListItem } from '#domain/article/desk-views.ts'

export type StoryGroup = { name: string; stories: DeskListItem[] }

function groupOf(story: DeskListItem): string {
  if (story.status === 'scheduled') return 'Goes out next'
  if (story.status === 'withdrawn') return 'Withdrawn'
  if (story.status === 'published' && !story.hasChangesNotOut) return 'Out'
  return 'On the desk'
}

/** Stories under what they wait for, each group in the order in which they came; empty groups are left out. */
export function groupStories(stories: DeskListItem[]): StoryGroup[] {
  const groups = ['On the desk', 'Goes out next', 'Out', 'Withdrawn'].map((name) => ({
    name,
    stories: stories.filter((story) => groupOf(story) === name),
  }))
  return groups.filter((group) => group.stories.length > 0)
}
