import { afterEach, beforeEach, expect, test } from 'vitest'
import { saveSettings } from '#db/commands/settings/save-settings.ts'
import type { Db } from '#db/engine/open.ts'
import { archiveDay, archiveMonth, archiveYear, archiveYears } from '#db/queries/article/archive.ts'
import { testNewsroom } from '#db/testing/newsroom.ts'
import { aCast, aStory, must } from '#db/testing/seed.ts'
import { SYSTEM } from '#domain/permissions/can.ts'

let newsroom: ReturnType<typeof testNewsroom>
let db: Db
beforeEach(() => {
  newsroom = testNewsroom()
  db = newsroom.db
  aCast(db)
})
afterEach(() => newsroom.close())

const out = (headline: string, at: string) => aStory(db, { headline, at: Date.parse(at) })

test('an empty archive has no years, months or days', () => {
  expect(archiveYears(db)).toEqual([])
  expect(archiveYear(db, { year: 2026 })).toBeNull()
  expect(archiveMonth(db, { year: 2026, month: 11 })).toBeNull()
  expect(archiveDay(db, { year: 2026, month: 11, day: 24 })).toBeNull()
})

test('counts by year, month and day (P-18)', () => {
  out('Old', '2019-02-28T12:00:00Z')
  out('First', '2026-11-23T08:00:00Z')
  out('Second', '2026-11-24T08:00:00Z')
  out('Third', '2026-11-24T09:00:00Z')
  expect(archiveYears(db)).toEqual([
    { year: 2026, months: [{ month: 11, count: 3 }] },
    { year: 2019, months: [{ month: 2, count: 1 }] },
  ])
  expect(archiveYear(db, { year: 2019 })).toEqual({ year: 2019, months: [{ month: 2, count: 1 }] })
  expect(archiveMonth(db, { year: 2026, month: 11 })?.days).toEqual([
    { day: 23, count: 1 },
    { day: 24, count: 2 },
  ])
  const day = archiveDay(db, { year: 2026, month: 11, day: 23 })
  expect(day).toMatchObject({ date: '2026-11-23', earlier: '2019-02-28', later: '2026-11-24' })
  expect(day?.items.map((story) => story.headline)).toEqual(['First'])
})

test('a day is a day in the zone of the paper', () => {
  must(saveSettings(db, SYSTEM, { zone: 'Pacific/Auckland' }, 0))
  out('After midnight there', '2025-12-31T12:00:00Z')
  expect(archiveYears(db)).toEqual([{ year: 2026, months: [{ month: 1, count: 1 }] }])
  expect(archiveDay(db, { year: 2026, month: 1, day: 1 })?.items).toHaveLength(1)
  expect(archiveDay(db, { year: 2025, month: 12, day: 31 })).toBeNull()
})

test('an invalid date has no page', () => {
  out('Leap', '2026-03-03T12:00:00Z')
  expect(archiveDay(db, { year: 2026, month: 2, day: 31 })).toBeNull()
  expect(archiveMonth(db, { year: 2026, month: 13 })).toBeNull()
  expect(archiveMonth(db, { year: 2026, month: 0 })).toBeNull()
  expect(archiveYear(db, { year: 0 })).toBeNull()
})
