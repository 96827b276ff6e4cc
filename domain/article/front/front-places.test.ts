import { expect, test } from 'vitest'
import {
  changesBetween,
  duplicateStoryIn,
  everySlot,
  nextSlotExpiry,
  slotAt,
  frontAt,
  withSlot,
} from '#domain/article/front/front-places.ts'
import { emptyFront, type FrontSlots, frontSlots } from '#domain/article/front/front-slots.ts'
import { placeLabel } from '#domain/article/front/place-label.ts'

const bands: FrontSlots['bands'] = [
  { kind: 'river', section: 1, stories: [] },
  { kind: 'halves', halves: [{ section: 2, stories: [] }] },
  { kind: 'feature', story: null },
]
const front = frontSlots.parse({ lead: 1, leadLinks: [2, 3], seconds: [null, 4, null], bands })

test('a body of a client that knows stories alone is as it was', () => {
  expect(frontSlots.parse({ lead: 7, seconds: [null, 8] })).toMatchObject({
    layout: 'calm',
    lead: 7,
    seconds: [null, 8],
  })
  expect(frontSlots.safeParse({ lead: { headline: 'Of no story' } }).success).toBe(false)
  expect(frontSlots.safeParse({ lead: { story: 1, newestIn: 2 } }).success).toBe(false)
})

test('every slot has a place, and keeps what is put there', () => {
  const places = everySlot({ ...front, layout: 'live' }).map(({ place }) => place)
  expect(places.slice(0, 8)).toEqual([
    'live',
    'lead',
    'leadLinks.0',
    'leadLinks.1',
    'seconds.0',
    'seconds.1',
    'seconds.2',
    'strip.0',
  ])
  expect(new Set(places).size).toBe(places.length)
  for (const place of places) expect(slotAt(withSlot({ ...front, layout: 'live' }, place, 99), place), place).toBe(99)
})

test('a list of nothing but rules is the rule’s again, and links close up', () => {
  expect(withSlot(front, 'seconds.1', null).seconds).toEqual([])
  expect(withSlot(front, 'leadLinks.0', null).leadLinks).toEqual([3])
  expect(withSlot(emptyFront(), 'strip.2', 5).strip).toEqual([null, null, 5, null])
})

test('a story in two slots is found with both, in whatever layout', () => {
  expect(duplicateStoryIn(front)).toBeNull()
  expect(duplicateStoryIn(withSlot(front, 'bands.2.0.0', { story: 4, headline: 'Again' }))).toEqual({
    story: 4,
    places: ['seconds.1', 'bands.2.0.0'],
  })
  expect(duplicateStoryIn({ ...front, live: 1 })).toMatchObject({ places: ['live', 'lead'] })
})

test('a story leaves at its time, and the next one to leave is known', () => {
  const leaving = withSlot(withSlot(front, 'lead', { story: 1, until: 20 }), 'leadLinks.0', { story: 2, until: 10 })
  expect(nextSlotExpiry(leaving, 0)).toBe(10)
  expect(nextSlotExpiry(leaving, 10)).toBe(20)
  expect(nextSlotExpiry(leaving, 20)).toBeNull()
  expect(frontAt(leaving, 9)).toEqual(leaving)
  expect(frontAt(leaving, 10)).toMatchObject({ lead: { story: 1 }, leadLinks: [3] })
  expect(frontAt(leaving, 20)).toMatchObject({ lead: null, leadLinks: [3] })
})

test('differences of two fronts are named by their labels', () => {
  const after = withSlot(withSlot(front, 'lead', { story: 1, headline: 'Other words' }), 'bands.1.0.2', { newestIn: 2 })
  const changes = changesBetween(front, after)
  expect(changes).toEqual([
    { place: 'lead', was: 1, is: { story: 1, headline: 'Other words' } },
    { place: 'bands.1.0.2', was: null, is: { newestIn: 2 } },
  ])
  expect(changesBetween(front, withSlot(front, 'leadLinks.1', null))).toEqual([
    { place: 'leadLinks.1', was: 3, is: null },
  ])
  const labels = changes.map(({ place }) => placeLabel(place, after, (id) => (id === 2 ? 'Harbour' : undefined)))
  expect(labels).toEqual(['Lead', 'Harbour 3'])
  expect(placeLabel('bands.2.0.0', after, () => '')).toBe('Feature')
})
