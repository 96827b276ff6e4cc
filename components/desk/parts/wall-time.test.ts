import { expect, test } from 'vitest'
import { wallAt } from '#components/desk/parts/wall-time.ts'
import { instantsAt } from '#domain/article/planning/zone.ts'

const iso = (zone: string, wall: string) => instantsAt(zone, wall).map((at) => new Date(at).toISOString())

test('a wall time is one instant, none in spring’s gap, two when the clocks go back', () => {
  expect(iso('Europe/Oslo', '2026-11-25T06:00')).toEqual(['2026-11-25T05:00:00.000Z'])
  expect(iso('Europe/Oslo', '2027-03-28T02:30')).toEqual([])
  expect(iso('Europe/Oslo', '2027-10-31T02:30')).toEqual(['2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'])
  expect(instantsAt('UTC', 'soon')).toEqual([])
})

test('what the clocks show at an instant leads back to it, or to both where they show it twice', () => {
  for (const at of ['2026-11-25T05:00:00Z', '2027-10-31T00:30:00Z', '2027-10-31T01:30:00Z'].map(Date.parse)) {
    expect(instantsAt('Europe/Oslo', wallAt('Europe/Oslo', at))).toContain(at)
  }
})
