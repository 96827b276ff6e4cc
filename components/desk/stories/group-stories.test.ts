import { expect, test } from 'vitest'
import { groupStories } from '#components/desk/stories/group-stories.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

const story = (id: number, status: DeskListItem['status'], hasChangesNotOut = false) =>
  ({ id, status, hasChangesNotOut }) as DeskListItem

test('stories stand under what they wait for, in the order in which they came', () => {
  const groups = groupStories([
    story(1, 'published'),
    story(2, 'in-review'),
    story(3, 'published', true),
    story(4, 'scheduled'),
    story(5, 'draft'),
  ])
  expect(groups.map((g) => [g.name, g.stories.map((s) => s.id)])).toEqual([
    ['On the desk', [2, 3, 5]],
    ['Goes out next', [4]],
    ['Out', [1]],
  ])
})

test('an empty list has no groups', () => {
  expect(groupStories([])).toEqual([])
})
