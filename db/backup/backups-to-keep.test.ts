import { expect, test } from 'vitest'
import { backupsToKeep } from '#db/backup/backups-to-keep.ts'

const HOUR = 3_600_000
const NOON = Date.UTC(2026, 10, 24, 12)
const everyHalfHour = Array.from({ length: 30 * 48 }, (_, n) => ({
  file: `${n}`,
  madeAt: NOON - (n * HOUR) / 2,
  bytes: 10,
}))
const kept = (room: number, backups = everyHalfHour) =>
  [...backupsToKeep(backups, room)]
    .map((one) => new Date(one.madeAt).toISOString().slice(5, 16))
    .toSorted()
    .toReversed()

test('of a month of backups the newest of 24 hours and of 14 days stay (P-124)', () => {
  const names = kept(Number.POSITIVE_INFINITY)
  expect(names.slice(0, 3)).toEqual(['11-24T12:00', '11-24T11:30', '11-24T10:30'])
  // One of the hours is yesterday's last, and one is today's newest.
  expect(names.length).toBe(24 + 14 - 2)
  expect(names.at(-1)).toBe('11-11T23:30')
})

test('where there is little room days come before hours, and the newest stays in any case', () => {
  expect(kept(30)).toEqual(['11-24T12:00', '11-23T23:30', '11-22T23:30'])
  expect(kept(160).length).toBe(16)
  expect(kept(0)).toEqual(['11-24T12:00'])
  expect(kept(-5)).toEqual(['11-24T12:00'])
  expect(kept(100, [])).toEqual([])
})

test('a paper that was not saved for a year keeps what it has', () => {
  const old = [1, 2, 3].map((n) => ({ file: `${n}`, madeAt: NOON - n * 365 * 24 * HOUR, bytes: 10 }))
  expect(kept(100, old).length).toBe(3)
})
