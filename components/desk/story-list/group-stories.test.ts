import { expect, test } from 'vitest'
import { groupStories } from '#components/desk/story-list/group-stories.ts'
import type { DeskListItem } from '#domain/article/desk-views.ts'

const NOW = 1_000
const story = (id: number, status: DeskListItem['status'], more: Partial<DeskListItem> = {}) =>
  ({ id, status, hasChangesNotOut: false, embargoUntil: null, dueAt: null, ...more }) as DeskListItem
const grouped = (stories: DeskListItem[], late: DeskListItem[] = []) =>
  groupStories(stories, late, NOW).map((group) => [group.key, group.stories.map((one) => one.id)])

test('stories stand under what they wait for, in the order in which they came', () => {
  expect(
    grouped([
      story(1, 'published'),
      story(2, 'in-review'),
      story(3, 'published', { hasChangesNotOut: true }),
      story(4, 'scheduled', { dueAt: 3_000 }),
      story(5, 'draft'),
      story(6, 'in-review', { embargoUntil: 2_000 }),
      story(7, 'in-review', { embargoUntil: NOW }),
      story(8, 'withdrawn'),
    ]),
  ).toEqual([
    ['desk', [2, 3, 5, 7]],
    ['next', [6, 4]],
    ['out', [1]],
    ['withdrawn', [8]],
  ])
})

test('what is late stands first and once, also where its page was not read yet', () => {
  const late = [story(1, 'in-review'), story(9, 'published')]
  expect(grouped([story(1, 'in-review'), story(2, 'published')], late)).toEqual([
    ['late', [1, 9]],
    ['out', [2]],
  ])
})

test('an empty list has no groups', () => {
  expect(grouped([])).toEqual([])
})
