import { expect, test } from 'vitest'
import type { DeskArticle } from '#domain/article/desk-views.ts'
import { endChecks, endDeadline, endObstacles, picturesIn } from '#domain/article/fields/picture-ends.ts'

const DAY = 86_400_000
const now = Date.UTC(2026, 10, 24, 12)
const clock = { now, day: (at: number) => new Date(at).toISOString().slice(5, 10) }
const onTop = { field: 'lead' } as const
const MIDNIGHT = Date.UTC(2026, 11, 1)

test('the pictures of a story are its lead and those of its text, each with its place', () => {
  const image = (mediaId: string) => ({ mediaId, alt: '', caption: '', credit: '' })
  const story = {
    lead: image('a'),
    document: {
      version: 1,
      blocks: [
        { id: 'p', type: 'paragraph', spans: [] },
        { id: 'i', type: 'image', ...image('b') },
        { id: 'g', type: 'gallery', images: [image('c'), image('d')] },
      ],
    },
  } as unknown as DeskArticle
  expect(picturesIn(story)).toEqual([
    { mediaId: 'a', place: onTop },
    { mediaId: 'b', place: { block: 'i' } },
    { mediaId: 'c', place: { block: 'g' } },
    { mediaId: 'd', place: { block: 'g' } },
  ])
  expect(picturesIn({ ...story, lead: null })).toHaveLength(3)
})

test('an editor is told which may be shown for some days only, and whose time is over', () => {
  const ends = [
    { place: onTop, endsAt: MIDNIGHT },
    { place: { block: 'i' }, endsAt: now - 1 },
    { place: { block: 'j' }, endsAt: now + 40 * DAY },
  ]
  expect(endChecks(ends, clock)).toEqual([
    { sentence: 'The lead picture may only be shown until 11-30.', place: onTop },
    { sentence: 'A picture expired on 11-24: readers do not see it.', place: { block: 'i' } },
  ])
  expect(endDeadline(ends, clock)).toEqual({ text: 'picture expired 11-24', isLate: true })
  expect(endDeadline(ends.slice(0, 1), clock)).toEqual({ text: 'picture until 11-30', isLate: false })
  expect(endDeadline(ends.slice(2), clock)).toBeNull()
})

test('what goes out later is measured at its own time', () => {
  const ends = [{ place: onTop, endsAt: MIDNIGHT }]
  expect(endObstacles(ends, now, clock.day)).toEqual([])
  expect(endObstacles(ends, MIDNIGHT, clock.day)).toEqual([
    {
      sentence: 'The lead picture may only be shown until 11-30. Remove it, or choose a different one.',
      place: onTop,
    },
  ])
})
